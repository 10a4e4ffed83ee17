import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Someone else is building into the same folder. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Does `work` while the lock file at `path` is ours, so that two builds into one folder do not mix. A lock whose process
 * is gone was left by a build that was killed, and is taken over.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  // A lock that is there is whole: its name is given to a file that is already written.
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await succeeds(link(own, path))) return;
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (isRunning(Number(holder))) throw new LockedError(heldBy(holder, path));
      await removeStale(path, holder);
    }
    throw new LockedError(heldBy('unknown', path));
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes the lock that held `holder`; one that another build has taken in the meantime gets its name back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`;
  if (!(await succeeds(rename(path, aside)))) return;
  if ((await readFile(aside, 'utf8')) !== holder) await succeeds(link(aside, path));
  await rm(aside, { force: true });
}

async function succeeds(step: Promise<void>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

function heldBy(holder: string, path: string): string {
  return `Another build (process ${holder}) is printing into this folder. Wait for its end; if there is none, remove ${path}.`;
}

function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
