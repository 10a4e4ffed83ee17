import { readdir, readFile, writeFile } from 'node:fs/promises';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { LockedError, withLock } from '../../src/press/lock.ts';
import { paper } from '../collections/paper.ts';

// As FAT, exFAT and some network disks answer.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof promises>()),
  link: () => Promise.reject(Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' })),
}));

const patience = (atMost: number) => ({ atMost, say: () => undefined });

test('on a disk without hard links one build at a time has the lock, and it is gone after it', async () => {
  const here = await paper({});
  const lock = join(here, '.dist.lock');
  await withLock(lock, async () => {
    expect(await readFile(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await expect(withLock(lock, () => Promise.resolve(), patience(300))).rejects.toThrow(LockedError);
  });
  expect(await readdir(here)).toEqual(['site.yaml']);
  await writeFile(lock, '999999999');
  expect(await withLock(lock, () => Promise.resolve('printed'), patience(2000))).toBe('printed');
});

test('a lock that is not yet written is waited for', async () => {
  const lock = join(await paper({}), '.dist.lock');
  await writeFile(lock, '');
  const second = withLock(lock, () => Promise.resolve(), patience(1500));
  const ended = expect(second).rejects.toThrow(`Another build (process ${process.pid}) is still printing`);
  await sleep(700);
  await writeFile(lock, String(process.pid), { flag: 'r+' });
  await ended;
});
