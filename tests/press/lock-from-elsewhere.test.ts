import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { LockedError, withLock } from '../../src/press/lock.ts';
import { root } from '../build/run-command.ts';
import { paper } from '../collections/paper.ts';

const patience = { atMost: 300, say: () => undefined };
const taking = (lock: string) => withLock(lock, () => Promise.resolve('printed'), patience);

/** Makes a lock look as if nobody had renewed it for a minute. */
async function age(lock: string): Promise<void> {
  const then = (await stat(lock)).mtimeMs / 1000 - 60;
  await utimes(lock, then, then);
}

test('a lock from another machine or container is believed as long as it is renewed', async () => {
  const lock = join(await paper({}), '.dist.lock');
  const ours = await withLock(lock, () => readFile(lock, 'utf8'));
  for (const theirs of ['far-shore/b/pid:[1]', 'far-shore//']) {
    // Here, a process of this number is gone.
    await writeFile(lock, ours.replace(/^\S+ \S+/, `999999999 ${theirs}`));
    await expect(taking(lock)).rejects.toThrow('Another build (process 999999999 on far-shore) is still printing');
    await age(lock);
    expect(await taking(lock)).toBe('printed');
  }
});

test('a lock is renewed while its holder works', { timeout: 15_000 }, async () => {
  const lock = join(await paper({}), '.dist.lock');
  await withLock(lock, async () => {
    await age(lock);
    const { mtimeMs } = await stat(lock);
    await vi.waitFor(async () => expect((await stat(lock)).mtimeMs - mtimeMs).toBeGreaterThan(50_000), {
      timeout: 10_000,
      interval: 200,
    });
  });
});

function mayUnshare(): boolean {
  try {
    execFileSync('unshare', ['--pid', '--fork', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.runIf(mayUnshare())('a build in another container is not taken for one that is gone', async () => {
  const lock = join(await paper({}), '.dist.lock');
  const code = `import { withLock } from ${JSON.stringify(String(pathToFileURL(join(root, 'src/press/lock.ts'))))};
    await withLock(${JSON.stringify(lock)}, async () => {
      console.log('held');
      await new Promise((resolve) => process.stdin.once('data', resolve));
      process.stdin.destroy();
    });`;
  const words = ['--pid', '--fork', '--mount-proc', process.execPath, '--input-type=module', '-e', code];
  const other = spawn('unshare', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(await readFile(lock, 'utf8')).toMatch(/^1 /);
  await expect(taking(lock)).rejects.toThrow(LockedError);
  other.stdin.write('enough');
  await once(other, 'exit');
  expect(await taking(lock)).toBe('printed');
});
