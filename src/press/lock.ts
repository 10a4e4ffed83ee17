import { open, readFile, rm } from 'node:fs/promises';

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
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isRunning(holder)) {
      throw new LockedError(`Another build (process ${holder}) is printing into this folder. Wait for its end and build again.`);
    }
    await rm(path, { force: true });
  }
  throw new LockedError(`The lock ${path} cannot be taken. Remove it if no other build is running.`);
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
