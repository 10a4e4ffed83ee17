import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersOfShard, isOfShard, shardNamed, ShardError } from '../../src/press/shard.ts';
import { paper } from '../collections/paper.ts';
import { paperInMotion } from './paper-in-motion.ts';
import { runCommand } from './run-command.ts';
import { expectSameAsClean, newFolders } from './same-as-clean.ts';

test('a shard is a part of a whole', () => {
  expect(shardNamed('2/8')).toEqual({ part: 2, of: 8 });
  for (const wrong of ['', '0/2', '3/2', '2', 'a/b', '1/2/3', '-1/2']) {
    expect(() => shardNamed(wrong)).toThrow(ShardError);
  }
});

test('every page is of one shard, and all pages of a volume are of the same', () => {
  const shards = [1, 2, 3].map((part) => ({ part, of: 3 }));
  const printedBy = (file: string) => shards.filter((shard) => isOfShard(file, shard));
  const files = ['index.html', 'lake/index.html', 'feed.xml', '2024/11/ferry/index.html', 'lake/2024/11/index.html'];
  for (const file of files) expect(printedBy(file)).toHaveLength(1);
  expect(printedBy('2024/11/bridge/ninjs.json')).toEqual(printedBy('2024/11/ferry/index.html'));
});

test(
  'the shards of a paper, printed apart and put together, are the site that one build prints',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 8);
    const now = motion.now();
    const environment = { CONTENT_DIR: folders.content, OUT_DIR: folders.partial, BUILD_NOW: now };
    const build = async (...options: string[]) => {
      const ran = await runCommand('build', options, environment);
      expect(ran.status, ran.stderr).toBe(0);
      return ran.stdout;
    };
    const [one, two] = [1, 2].map((part) => foldersOfShard(folders.partial, { part, of: 2 }));
    if (one === undefined || two === undefined) throw new Error('Missing a shard');
    await build('--shard', '1/2');
    await build('--shard', '2/2');
    expect((await readdir(join(folders.partial, '..'))).sort()).toEqual(['dist-1-of-2', 'dist-2-of-2']);
    // As from another machine: other times, other numbers.
    await cp(one.folder, `${one.folder}-brought`, { recursive: true });
    await rm(one.folder, { recursive: true });
    await rename(`${one.folder}-brought`, one.folder);
    const printed = await build('--bind', one.folder, two.folder);
    expect(printed).toMatch(/[1-9]\d* taken from shards/);
    await rm(one.folder, { recursive: true });
    await rm(two.folder, { recursive: true });
    await expectSameAsClean(folders, now, 'binding two shards');

    // A shard that is missing, or not what it was, is printed by the build that binds; one may have nothing to print.
    await build('--shard', '1/2');
    const none = foldersOfShard(folders.partial, { part: 9999, of: 9999 });
    expect(await build('--shard', '9999/9999')).toContain('Printed 0 pages');
    await writeFile(join(one.site, 'index.html'), 'not the front page', { flag: 'r+' }).catch(() => undefined);
    await rm(folders.partial, { recursive: true });
    await build('--bind', one.folder, none.folder);
    await rm(one.folder, { recursive: true });
    await rm(none.folder, { recursive: true });
    await expectSameAsClean(folders, now, 'binding one of two shards');

    // A site that was brought back from a store of a CI service is known by its bytes.
    await cp(folders.partial, `${folders.partial}-brought`, { recursive: true });
    await rm(folders.partial, { recursive: true });
    await rename(`${folders.partial}-brought`, folders.partial);
    expect(await build()).toMatch(/\n0 of \d+ files made, 0 of them changed/);
  },
);

test('a folder that is no shard is refused, and a shard is not printed over other files', async () => {
  const here = await paper({ 'dist-1-of-2/mine.txt': 'Mine.', 'other/ledger/notes.json': '{}' });
  const environment = { CONTENT_DIR: await paper({}), OUT_DIR: join(here, 'dist') };
  const bound = await runCommand('build', ['--bind', join(here, 'other')], environment);
  expect([bound.status, bound.stderr]).toEqual([
    1,
    expect.stringContaining('expected what `npm run build -- --shard 2/8` has printed'),
  ]);
  expect(await readdir(join(here, 'other/ledger'))).toEqual(['notes.json']);
  const shard = await runCommand('build', ['--shard', '1/2'], environment);
  expect([shard.status, shard.stderr]).toEqual([1, expect.stringContaining('mine.txt')]);
});

test.each([
  ['ledger', ['--shard', '1/2', '--ledger']],
  ['bind', ['--shard', '1/2', '--bind', 'dist-1-of-2']],
])('a shard is not printed where --%s is asked for, which it could not do', async (option, words) => {
  const here = await paper({});
  const ran = await runCommand('build', words, { CONTENT_DIR: here, OUT_DIR: `${here}-site` });
  expect([ran.status, ran.stderr]).toEqual([
    1,
    expect.stringMatching(
      new RegExp(`^Unexpected \`--${option}\` beside \`--shard\`, expected it in the build that binds`),
    ),
  ]);
});
