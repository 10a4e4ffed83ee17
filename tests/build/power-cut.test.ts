import { execFileSync } from 'node:child_process';
import { chmod, copyFile, readFile, truncate } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { bind, recover } from '../../src/press/bind.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { mayMakeDisk, mountImage } from './small-disk.ts';

const page = (word: string) => `${word} `.repeat(2000);

test('what is new is written to its disk before the new site is whole', async () => {
  const here = await paper({ 'dist/index.html': 'old', '.dist.new/index.html': 'new', '.dist.new/2024/a.html': 'new' });
  // Notes what lies there when it is called.
  const programs = await paper({ sync: `#!/bin/sh\ncd '${here}' && { echo "$*"; find . -type f; } > called\n` });
  await chmod(join(programs, 'sync'), 0o755);
  const { PATH = '' } = process.env;
  onTestFinished(() => void (process.env['PATH'] = PATH));
  process.env['PATH'] = programs + delimiter + PATH;
  await bind(join(here, 'dist'), []);
  const [asked, ...files] = (await readFile(join(here, 'called'), 'utf8')).trim().split('\n');
  expect(asked).toBe(`-f ${join(here, '.dist.new')} ${join(here, 'dist')}`);
  expect(files).toEqual(expect.arrayContaining(['./.dist.new/2024/a.html', './.dist.new/index.html', './.dist.gone']));
});

test.runIf(mayMakeDisk())(
  'a power cut after binding leaves the old site or the new one, each file whole',
  { timeout: 60_000 },
  async () => {
    const here = await paper({ 'a.img': '', 'a/.keep': '', 'b/.keep': '', 'c/.keep': '' });
    await truncate(join(here, 'a.img'), 64_000_000);
    execFileSync('mkfs.ext4', ['-q', join(here, 'a.img')]);
    mountImage(join(here, 'a.img'), join(here, 'a'));
    const names = Array.from({ length: 40 }, (_, number) => `2024/11/story-${number}/index.html`);
    const staged = [...names, 'index.html'].map((name) => [`.dist.new/${name}`, page('new')]);
    await write(join(here, 'a'), { 'dist/index.html': page('old'), 'dist/gone.html': page('old') });
    execFileSync('sync', ['-f', join(here, 'a')]);
    await write(join(here, 'a'), Object.fromEntries(staged) as Record<string, string>);
    await bind(join(here, 'a/dist'), ['gone.html']);
    const old = ['gone.html', 'index.html'];
    const found: string[] = [];
    for (const [copy, pause] of [
      ['b', 0],
      ['c', 3000],
    ] as const) {
      await sleep(pause);
      // What the disk holds, and not the memory of the system.
      await copyFile(join(here, 'a.img'), join(here, `${copy}.img`));
      mountImage(join(here, `${copy}.img`), join(here, copy));
      const output = join(here, copy, 'dist');
      await recover(output);
      const files = (await filesIn(output)).sort();
      const word = files.length === old.length ? 'old' : 'new';
      expect(files).toEqual(word === 'old' ? old : [...names, 'index.html'].sort());
      for (const file of files) expect(await readFile(join(output, file), 'utf8'), file).toBe(page(word));
      found.push(word);
    }
    expect(found.at(-1)).toBe('new');
  },
);
