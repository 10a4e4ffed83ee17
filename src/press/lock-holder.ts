import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What a lock says of the process that holds it: its number, the place where that number counts, when it started. */
export function ownHolder(): string {
  return `${process.pid} ${place} ${startOf(process.pid) ?? ''}`;
}

/** Names the holder of a lock for a person. */
export function nameOfHolder(holder: string): string {
  const { id, where } = partsOf(holder);
  const [host = ''] = where.split('/');
  return `process ${id || 'unknown'}${isHere(holder) ? '' : ` on ${host}`}`;
}

/** Whether the number of the process means something here; in another container or machine it may be of anyone. */
export function isHere(holder: string): boolean {
  const { where } = partsOf(holder);
  return where === '' || where === place;
}

/** Whether the very process that wrote `holder`, here, runs; one that cannot be told from it is taken for it. */
export function isRunning(holder: string): boolean {
  const { id, started } = partsOf(holder);
  if (!exists(Number(id))) return false;
  const now = startOf(Number(id));
  return started === '' || now === null || now === started;
}

/** Whether a process of this number runs here. */
export function exists(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Host, start of the system, and, in a container, the numbering of its processes; without spaces. */
const place = [
  hostname().replace(/[\s/]/g, '-'),
  said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '',
  said(() => readlinkSync('/proc/self/ns/pid')) ?? '',
].join('/');

/** Short name of this place, for names of files. */
export const placeKey = hash('sha256', place).slice(0, 8);

function partsOf(holder: string): { id: string; where: string; started: string } {
  const [id = '', where = '', ...started] = holder.split(' ');
  return { id, where, started: started.join(' ') };
}

/** When a process started, in whatever form the system says it and never says again; null where it does not say it. */
function startOf(id: number): string | null {
  return said(() => {
    if (process.platform === 'linux') {
      // The 22nd field; the second is a name in brackets that may hold anything.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return fields[19] ?? null;
    }
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const lines = execFileSync('ps', ['-o', 'lstart=', '-p', String(id)], { env, encoding: 'utf8', stdio: 'pipe' });
    return lines.trim() || null;
  });
}

function said(ask: () => string | null): string | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
