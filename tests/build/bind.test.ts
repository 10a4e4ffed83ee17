import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir, opendir, readdir, readFile, rm, stat, statfs, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { besideOutput } from '../../src/press/beside-output.ts';
import { bind, recover } from '../../src/press/bind.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { LockedError, withLock } from '../../src/press/lock.ts';
import { ForeignOutputError, refuseForeignOutput } from '../../src/press/own-output.ts';
import { paper } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { mayMount, mountDisk, mountFolder } from './small-disk.ts';

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

describe('the lock', () => {
  test('lets one build at a time into a folder, and is gone after it, also after a failure', async () => {
    const { lock } = besideOutput(join(await paper({}), 'dist'));
    await withLock(lock, async () => {
      const said: string[] = [];
      const second = withLock(lock, () => Promise.resolve('second'), { atMost: 300, say: (line) => said.push(line) });
      await expect(second).rejects.toThrow(LockedError);
      expect(said).toEqual([expect.stringContaining('waiting for its end')]);
    });
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(stat(lock)).rejects.toThrow();
  });

  test('is waited for', async () => {
    const { lock } = besideOutput(join(await paper({}), 'dist'));
    const order: string[] = [];
    const first = withLock(lock, async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      order.push('first');
    });
    await vi.waitFor(() => stat(lock));
    const second = withLock(lock, () => Promise.resolve(order.push('second')), {
      atMost: 10_000,
      say: () => undefined,
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('of a process that is gone is taken over', async () => {
    const here = await paper({});
    await mkdir(join(here, 'out'));
    const lock = join(here, 'out/.dist.lock');
    for (const left of ['999999999', '', 'nonsense']) {
      await writeFile(lock, left);
      expect(await withLock(lock, () => Promise.resolve('printed'))).toBe('printed');
    }
  });

  test('takes away what others have left that were killed while they took it, and nothing else', async () => {
    const here = await paper({ '.dist.lock.999999999': '', '.dist.lock.999999998.stale': '', '.dist.lock.mine': '' });
    await writeFile(join(here, `.dist.lock.${process.ppid}`), '');
    await withLock(join(here, '.dist.lock'), () => Promise.resolve());
    expect((await readdir(here)).sort()).toEqual([`.dist.lock.${process.ppid}`, '.dist.lock.mine', 'site.yaml']);
  });

  test('of a process that is gone is taken over, though another one has got its number since', async () => {
    const { lock } = besideOutput(join(await paper({}), 'dist'));
    const ours = await withLock(lock, () => read(lock));
    expect(ours).toMatch(new RegExp(`^${process.pid} .*\\d$`));
    await writeFile(
      lock,
      ours.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    );
    expect(await withLock(lock, () => Promise.resolve('printed'), { atMost: 5000, say: () => undefined })).toBe(
      'printed',
    );
    // What does not say when its process started may be of this very one.
    for (const left of [ours, String(process.pid)]) {
      await writeFile(lock, left);
      const waiting = withLock(lock, () => Promise.resolve('printed'), { atMost: 300, say: () => undefined });
      await expect(waiting).rejects.toThrow(`Another build (process ${process.pid}) is still printing`);
    }
  });
});

describe('the output folder', () => {
  test.each<[string, Record<string, string>]>([
    ['is empty', {}],
    [
      'holds only what a system puts into any folder',
      { 'dist/.DS_Store': '', 'dist/.gitkeep': '', 'dist/lost+found/.keep': '' },
    ],
    [
      'was printed',
      { 'dist/404.html': '<head><meta name="generator" content="Broadsheet"></head>', 'dist/2024/a': '' },
    ],
    ['was printed before pages said by whom', { 'dist/404.html': '<body class="paper">', 'dist/index.html': '' }],
  ])('is printed into where it %s', async (_, files) => {
    const output = join(await paper(files), 'dist');
    await mkdir(output, { recursive: true });
    await expect(refuseForeignOutput(output)).resolves.toBeUndefined();
  });

  test('is printed into where it is missing', async () => {
    await expect(refuseForeignOutput(join(await paper({}), 'dist'))).resolves.toBeUndefined();
  });

  test.each<[string, string, Record<string, string>]>([
    ['what is not a site', '`letter.txt`', { 'dist/letter.txt': 'Mine.' }],
    ['a site of another make', '`404.html`', { 'dist/404.html': '<body>Gone</body>', 'dist/index.html': '' }],
    [
      'a printed site with a history',
      'the history of a repository (`.git`)',
      { 'dist/404.html': '<body class="paper">', 'dist/.git/HEAD': '' },
    ],
  ])('is refused where it holds %s', async (_, named, files) => {
    const output = join(await paper(files), 'dist');
    const refused = refuseForeignOutput(output);
    await expect(refused).rejects.toThrow(ForeignOutputError);
    await expect(refused).rejects.toThrow(`Unexpected OUT_DIR \`${output}\`, which holds ${named}, expected`);
  });
});
