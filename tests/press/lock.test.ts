import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { besideOutput } from '../../src/press/beside-output.ts';
import { LockedError, withLock } from '../../src/press/lock.ts';
import { paper } from '../collections/paper.ts';

const read = (path: string) => readFile(path, 'utf8');

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
