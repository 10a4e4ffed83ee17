import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { opendir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bind, recover } from '../../src/press/bind.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';

/** Whether this user may protect a file from removal. */
function mayProtect(): boolean {
  const file = join(tmpdir(), `broadsheet-${process.pid}-protected`);
  writeFileSync(file, '');
  try {
    for (const change of ['+i', '-i']) execFileSync('chattr', [change, file], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(file);
  }
}

const read = (path: string) => readFile(path, 'utf8');

describe('binding', () => {
  test('puts new files in their places, takes away what is gone, and leaves the rest and the folder itself', async () => {
    const here = await paper({
      'dist/index.html': 'old',
      'dist/kept.html': 'kept',
      'dist/2024/11/gone/index.html': 'old',
      '.dist.new/index.html': 'new',
      '.dist.new/2024/12/ferry/index.html': 'new',
    });
    const server = await opendir(join(here, 'dist'));
    const { ino } = await stat(join(here, 'dist'));
    await bind(join(here, 'dist'), ['2024/11/gone/index.html']);
    expect((await filesIn(join(here, 'dist'))).sort()).toEqual(['2024/12/ferry/index.html', 'index.html', 'kept.html']);
    expect(await readdir(join(here, 'dist/2024'))).toEqual(['12']);
    expect(await read(join(here, 'dist/index.html'))).toBe('new');
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
    expect((await stat(join(here, 'dist'))).ino).toBe(ino);
    expect((await server.read())?.name).toBeDefined();
    await server.close();
  });

  test('of a first site is one step', async () => {
    const here = await paper({ '.dist.new/index.html': 'new' });
    const { ino } = await stat(join(here, '.dist.new'));
    await bind(join(here, 'dist'), []);
    expect((await stat(join(here, 'dist'))).ino).toBe(ino);
  });

  test('lets a file take the place of a folder, and a folder that of a file', async () => {
    const here = await paper({
      'dist/feed/index.html': 'old',
      'dist/about': 'old',
      '.dist.new/feed': 'new',
      '.dist.new/about/index.html': 'new',
    });
    await bind(join(here, 'dist'), ['feed/index.html', 'about']);
    expect((await filesIn(join(here, 'dist'))).sort()).toEqual(['about/index.html', 'feed']);
  });

  test.runIf(mayProtect())('fails where a file cannot be taken away, and the next build tries again', async () => {
    const here = await paper({
      'dist/1/withdrawn.html': 'old',
      'dist/gone.html': 'old',
      'dist/index.html': 'old',
      '.dist.new/index.html': 'new',
    });
    const output = join(here, 'dist');
    const withdrawn = join(output, '1/withdrawn.html');
    execFileSync('chattr', ['+i', withdrawn]);
    onTestFinished(() => void execFileSync('chattr', ['-R', '-i', output]));
    for (const bound of [() => bind(output, ['1/withdrawn.html', 'gone.html']), () => recover(output)]) {
      await expect(bound()).rejects.toThrow(/could not all be put into .*EPERM.*withdrawn\.html.*build again/s);
      expect((await filesIn(output)).sort()).toEqual(['1/withdrawn.html', 'index.html']);
    }
    execFileSync('chattr', ['-i', withdrawn]);
    await recover(output);
    expect(await filesIn(output)).toEqual(['index.html']);
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });

  test('refuses to take away what lies outside, and to take in what lies elsewhere', async () => {
    for (const name of ['../victim.txt', 'a/../../victim.txt', '/victim.txt', '..\\victim.txt', '']) {
      const here = await paper({
        'victim.txt': 'Mine.',
        'dist/index.html': 'old',
        '.dist.ready/index.html': 'new',
        '.dist.gone': JSON.stringify(['index.html', name]),
      });
      await expect(recover(join(here, 'dist'))).rejects.toThrow(
        `Unexpected \`${name}\`, expected names of files in this folder`,
      );
      expect(await read(join(here, 'victim.txt'))).toBe('Mine.');
      expect(await read(join(here, 'dist/index.html'))).toBe('old');
    }
    const here = await paper({ 'mine/letter.txt': 'Mine.', 'dist/index.html': 'old' });
    await symlink(join(here, 'mine'), join(here, '.dist.ready'));
    await expect(recover(join(here, 'dist'))).rejects.toThrow('.dist.ready`, expected');
    expect(await readdir(join(here, 'mine'))).toEqual(['letter.txt']);
  });

  test('that was killed before the new site was whole leaves the old one', async () => {
    const here = await paper({ 'dist/index.html': 'last good', '.dist.new/index.html': 'half' });
    await recover(join(here, 'dist'));
    expect(await read(join(here, 'dist/index.html'))).toBe('last good');
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });

  test('that was killed while it moved files is ended by the next build', async () => {
    const here = await paper({ 'dist/a.html': 'new', 'dist/b.html': 'old', '.dist.ready/b.html': 'new' });
    expect(await recover(join(here, 'dist'))).toBe(true);
    expect(await read(join(here, 'dist/b.html'))).toBe('new');
    await bind(join(here, 'dist'), []);
    expect(await recover(join(here, 'dist'))).toBe(false);
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });

  test('whose list of what is to go was lost puts new files in their places, and says that others may be there', async () => {
    const here = await paper({ 'dist/gone.html': 'old', '.dist.ready/a.html': 'new', '.dist.gone': '' });
    expect(await recover(join(here, 'dist'))).toBe(true);
    expect((await readdir(join(here, 'dist'))).sort()).toEqual(['a.html', 'gone.html']);
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });
});
