import { link, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exists, isHere, isRunning, nameOfHolder, ownHolder, placeKey } from './lock-holder.ts';

/** How long a build waits for another one, in milliseconds, and whom it tells. */
export interface Patience {
  atMost: number;
  say: (message: string) => void;
}

const patient: Patience = { atMost: 60_000, say: (message) => console.error(message) };
const betweenLooks = 100;
/** An empty lock is one that is being written, on a disk without hard links, or was left by a machine that stopped. */
const mostLooksAtEmpty = 20;
/** How often a lock is written again, and how long one from elsewhere is believed that is not; in milliseconds. */
const betweenRenewals = 2_000;
const believedFor = 30_000;

/** Someone else is building into the same folder. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Does `work` while the lock file at `path` is ours, so that two builds into one folder do not mix. A lock whose process
 * is gone was left by a build that was killed, and is taken over; another's is waited for. The lock tells when its process
 * started, because numbers of processes are given again, in a container that starts anew at once. Of a process in another
 * container, or on another machine, nothing is known but that it renews its lock.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  patience: Patience = patient,
): Promise<Result> {
  const holder = ownHolder();
  await take(path, holder, patience);
  const renewal = setInterval(() => void renew(path, holder).catch(() => undefined), betweenRenewals);
  try {
    await sweep(path);
    return await work();
  } finally {
    clearInterval(renewal);
    await rm(path, { force: true });
  }
}

async function take(path: string, self: string, { atMost, say }: Patience): Promise<void> {
  // A lock that is there is whole, where it can be: its name is given to a file that is already written.
  const own = `${path}.${process.pid}.${placeKey}`;
  const end = Date.now() + atMost;
  let told = false;
  let looksAtEmpty = 0;
  const isLeft = async (holder: string): Promise<boolean> => {
    looksAtEmpty = holder === '' ? looksAtEmpty + 1 : 0;
    if (holder === '') return looksAtEmpty > mostLooksAtEmpty;
    if (isHere(holder)) return !isRunning(holder);
    // The disk's own clock, which all machines see.
    await writeFile(own, self);
    return !(await isRecent(path, own));
  };
  try {
    await writeFile(own, self);
    while (!(await isNowNamed(own, path))) {
      const holder = await readFile(path, 'utf8').catch(() => null);
      if (holder !== null && (await isLeft(holder))) await removeStale(path, holder, `${own}.stale`);
      else if (holder !== null && holder !== '' && !told) {
        say(waitingFor(holder, atMost));
        told = true;
      }
      if (Date.now() >= end) throw new LockedError(heldBy(holder ?? '', path));
      await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Gives the lock `own` its name if no other has it; where the disk has no hard links, it is written under that name. */
async function isNowNamed(own: string, path: string): Promise<boolean> {
  try {
    return await succeeds(link(own, path));
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
  }
  let isOurs = false;
  try {
    const lock = await open(path, 'wx');
    isOurs = true;
    await lock.writeFile(await readFile(own)).finally(() => lock.close());
    return true;
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    else if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const hasNoLinks = (error: unknown): boolean => ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error));

/** Writes the lock once more, for its time, if it is still ours. */
async function renew(path: string, holder: string): Promise<void> {
  const lock = await open(path, 'r+');
  try {
    const bytes = Buffer.from(holder);
    const { buffer } = await lock.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
    if (buffer.equals(bytes)) await lock.write(bytes, 0, bytes.length, 0);
  } finally {
    await lock.close();
  }
}

/** Whether a file was written not long before `now`, one that was written just now. */
async function isRecent(path: string, now: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(path).catch(() => null), stat(now)]);
  return one === null || other.mtimeMs - one.mtimeMs < believedFor;
}

/** Removes what others have left beside a lock that were killed while they took it. */
async function sweep(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const rest = name.slice(basename(path).length + 1);
    const [, id, key = placeKey] = /^(\d+)(?:\.([\da-f]{8}))?(?:\.stale)?$/.exec(rest) ?? [];
    if (id === undefined) continue;
    const file = join(dirname(path), name);
    const isUsed = key === placeKey ? exists(Number(id)) : await isRecent(file, path);
    if (!isUsed) await rm(file, { force: true });
  }
}

/** Removes the lock that held `holder`; one that another build has taken in the meantime gets its name back. */
async function removeStale(path: string, holder: string, aside: string): Promise<void> {
  if (!(await succeeds(rename(path, aside)))) return;
  if ((await readFile(aside, 'utf8')) !== holder) await isNowNamed(aside, path);
  await rm(aside, { force: true });
}

async function succeeds(step: Promise<void>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function waitingFor(holder: string, atMost: number): string {
  return `Another build (${nameOfHolder(holder)}) is printing into this folder; waiting for its end, at most ${atMost / 1000} seconds.`;
}

function heldBy(holder: string, path: string): string {
  return `Another build (${nameOfHolder(holder)}) is still printing into this folder. Try again after its end; if there is none, remove ${path}.`;
}
