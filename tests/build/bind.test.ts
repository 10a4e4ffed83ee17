import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { besideOutput, bind, recover } from '../../src/press/bind.ts';
import { LockedError, withLock } from '../../src/press/lock.ts';
import { paper } from '../collections/paper.ts';

const read = (path: string) => readFile(path, 'utf8');

describe('binding', () => {
  test('puts the new site in the place of the old one and leaves nothing beside it', async () => {
    const here = await paper({ 'dist/index.html': 'old', 'dist/gone.html': 'old', 'printing/index.html': 'new' });
    await bind(join(here, 'printing'), join(here, 'dist'));
    expect(await readdir(join(here, 'dist'))).toEqual(['index.html']);
    expect(await read(join(here, 'dist/index.html'))).toBe('new');
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });

  test('that fails leaves the old site as it was', async () => {
    const here = await paper({ 'dist/index.html': 'old' });
    await expect(bind(join(here, 'printing'), join(here, 'dist'))).rejects.toThrow();
    expect(await read(join(here, 'dist/index.html'))).toBe('old');
  });

  test('that was killed between its two steps is put right by the next build', async () => {
    const here = await paper({ '.dist.old/index.html': 'last good', '.dist.new/index.html': 'half' });
    await recover(join(here, 'dist'));
    expect(await read(join(here, 'dist/index.html'))).toBe('last good');
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
  });

  test('that was killed before them loses only the half site', async () => {
    const here = await paper({ 'dist/index.html': 'last good', '.dist.new/index.html': 'half' });
    await recover(join(here, 'dist'));
    expect(await read(join(here, 'dist/index.html'))).toBe('last good');
    expect((await readdir(here)).sort()).toEqual(['dist', 'site.yaml']);
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
});
