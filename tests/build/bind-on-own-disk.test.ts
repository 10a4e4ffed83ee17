import { mkdir, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bind, recover } from '../../src/press/bind.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { mayMount, mountDisk, mountFolder } from './small-disk.ts';

const read = (path: string) => readFile(path, 'utf8');

describe.runIf(mayMount())('binding on a disk of its own', () => {
  test('that has no room for another folder leaves the old site, and frees what it had taken', async () => {
    const disk = join(await paper({}), 'disk');
    await mkdir(disk);
    mountDisk(disk, 'nr_inodes=40');
    const old = { 'dist/a.html': 'old', 'dist/b/index.html': 'old' };
    const staged = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`.dist.new/2024/0${n}/index.html`, 'new']));
    const enter = () => write(disk, { ...staged, '.dist.new/a.html': 'new', '.dist.new/b/index.html': 'new' });
    await write(disk, old);
    await enter();
    const { ffree } = await statfs(disk);
    // Room for the list of what is to go, the lock and two folders of six.
    await write(disk, Object.fromEntries(Array.from({ length: ffree - 5 }, (_, n) => [`ballast/${n}`, ''])));
    await expect(bind(join(disk, 'dist'), [])).rejects.toThrow('ENOSPC');
    expect((await filesIn(join(disk, 'dist'))).sort()).toEqual(['a.html', 'b/index.html']);
    expect(await read(join(disk, 'dist/a.html'))).toBe('old');
    expect((await readdir(join(disk, 'dist'))).sort()).toEqual(['a.html', 'b']);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'dist']);
    await rm(join(disk, 'ballast'), { recursive: true });
    await enter();
    await bind(join(disk, 'dist'), []);
    expect(await filesIn(join(disk, 'dist'))).toHaveLength(7);
  });

  test.each([
    ['mounted', (output: string) => mountDisk(output, 'size=1m')],
    ['mounted from the same disk', (output: string) => mountFolder(join(output, '../elsewhere'), output)],
  ])('that is %s copies the files there, and leaves nothing else', async (_, mount) => {
    const here = await paper({ 'elsewhere/.gitkeep': '' });
    const output = join(here, 'dist');
    await mkdir(output);
    mount(output);
    await rm(join(output, '.gitkeep'), { force: true });
    await write(here, {
      'dist/about': 'old',
      'dist/index.html': 'old',
      'dist/gone.html': 'old',
      '.dist.new/about/index.html': 'new',
      '.dist.new/index.html': 'new',
      '.dist.new/2024/12/ferry/index.html': 'new',
    });
    await bind(output, ['gone.html', 'about']);
    expect((await filesIn(output)).sort()).toEqual(['2024/12/ferry/index.html', 'about/index.html', 'index.html']);
    for (const file of await filesIn(output)) expect(await read(join(output, file))).toBe('new');
    expect((await readdir(here)).sort()).toEqual(['dist', 'elsewhere', 'site.yaml']);
  });

  test('that is mounted and full keeps the old site; a bind that was killed there is ended by the next', async () => {
    const here = await paper({});
    const output = join(here, 'dist');
    await mkdir(output);
    mountDisk(output, 'size=256k');
    const half = 'x'.repeat(100_000);
    await write(here, { 'dist/a.html': half, '.dist.new/a.html': half, '.dist.new/b/b.html': half });
    await expect(bind(output, [])).rejects.toThrow('ENOSPC');
    expect(await readdir(output, { recursive: true })).toEqual(['a.html']);

    await write(here, { '.dist.ready/a.html': 'new', '.dist.ready/b.html': 'new', 'dist/.a.html.new': 'new' });
    expect(await recover(output)).toBe(true);
    expect((await readdir(output)).sort()).toEqual(['a.html', 'b.html']);
    expect(await read(join(output, 'a.html'))).toBe('new');

    // Killed while it made way.
    await write(here, { '.dist.new/c/c.html': 'new', 'dist/c/.c.html.new': 'ne', 'dist/.broadsheet': '[]' });
    expect(await recover(output)).toBe(false);
    expect((await readdir(output)).sort()).toEqual(['a.html', 'b.html']);
  });
});
