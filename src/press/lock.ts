import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How long a build waits for another one, in milliseconds, and whom it tells. */
export interface Patience {
  atMost: number;
  say: (message: string) => void;
}

const patient: Patience = { atMost: 60_000, say: (message) => console.error(message) };
const betweenLooks = 100;
/** An empty lock is one that is being written, on a disk without hard links, or was left by a machine that stopped. */
const mostLooksAtEmpty = 20;

/** Someone else is building into the same folder. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Does `work` while the lock file at `path` is ours, so that two builds into one folder do not mix. A lock whose process
 * is gone was left by a build that was killed, and is taken over; another's is waited for. The lock tells when its process
 * started, because numbers of processes are given again, in a container that starts anew at once.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  patience: Patience = patient,
): Promise<Result> {
  await take(path, patience);
  try {
    await sweep(path);
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, { atMost, say }: Patience): Promise<void> {
  // A lock that is there is whole, where it can be: its name is given to a file that is already written.
  const own = `${path}.${process.pid}`;
  const end = Date.now() + atMost;
  let told = false;
  let looksAtEmpty = 0;
  try {
    await writeFile(own, `${process.pid} ${startOf(process.pid) ?? ''}`);
    while (!(await isNowNamed(own, path))) {
      const holder = await readFile(path, 'utf8').catch(() => null);
      looksAtEmpty = holder === '' ? looksAtEmpty + 1 : 0;
      const isLeft = holder === '' ? looksAtEmpty > mostLooksAtEmpty : holder !== null && !isRunning(holder);
      if (isLeft) await removeStale(path, holder ?? '');
      else if (holder !== null && holder !== '' && !told) {
        say(waitingFor(holder, atMost));
        told = true;
      }
      if (Date.now() >= end) throw new LockedError(heldBy(holder || 'unknown', path));
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

/** Removes what others have left beside a lock that were killed while they took it. */
async function sweep(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const id = name.startsWith(start) ? Number(name.slice(start.length).replace('.stale', '')) : Number.NaN;
    if (Number.isInteger(id) && !exists(id)) await rm(join(dirname(path), name), { force: true });
  }
}

/** Removes the lock that held `holder`; one that another build has taken in the meantime gets its name back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`;
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
  return `Another build (process ${numberIn(holder)}) is printing into this folder; waiting for its end, at most ${atMost / 1000} seconds.`;
}

function heldBy(holder: string, path: string): string {
  return `Another build (process ${numberIn(holder)}) is still printing into this folder. Try again after its end; if there is none, remove ${path}.`;
}

function numberIn(holder: string): string {
  return holder.split(' ', 1)[0] ?? '';
}

/** Whether the very process that wrote `holder` runs; one that cannot be told from it is taken for it. */
function isRunning(holder: string): boolean {
  const id = Number(numberIn(holder));
  const started = holder.slice(numberIn(holder).length + 1);
  if (!Number.isInteger(id) || id <= 0 || !exists(id)) return false;
  const now = startOf(id);
  return started === '' || now === null || now === started;
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started, in whatever form the system says it and never says again; null where it does not say it. */
function startOf(id: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The 22nd field; the second is a name in brackets that may hold anything.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return fields[19] === undefined ? null : `${boot} ${fields[19]}`;
    }
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const lines = execFileSync('ps', ['-o', 'lstart=', '-p', String(id)], { env, encoding: 'utf8', stdio: 'pipe' });
    return lines.trim() || null;
  } catch {
    return null;
  }
}
