import { copyFileSync, existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { besideOutput } from './beside-output.ts';
import { filesIn } from './files-in.ts';
import { linkOnTheWay } from './refuse-links.ts';

/**
 * Makes the folders that new files need in the output folder, so that to put them in their places takes no room any more;
 * where that is a disk of its own, the files are copied there. Where a file of the old site is in the way, it stays.
 */
export async function makeWay(output: string): Promise<void> {
  const { unbound } = besideOutput(output);
  if (!existsSync(output)) return;
  for (const folder of await foldersIn(unbound)) {
    const path = join(output, folder);
    if (!existsSync(path)) unlessBlocked(() => mkdirSync(path));
  }
  if (!(await isOtherDisk(output))) return;
  for (const file of await filesIn(unbound)) {
    unlessBlocked(() => copyFileSync(join(unbound, file), waitingCopy(join(output, file))));
  }
}

/** Takes away what was made for files that do not come. */
export async function clearWay(output: string): Promise<void> {
  const { unbound } = besideOutput(output);
  if (!existsSync(unbound) || !existsSync(output)) return;
  rmSync(probeIn(output), { force: true });
  const placed = await filesIn(unbound);
  if (linkOnTheWay(output, { placed, removed: [] }) !== null) return;
  for (const file of placed) {
    unlessBlocked(() => rmSync(waitingCopy(join(output, file)), { force: true }));
  }
  for (const folder of (await foldersIn(unbound)).reverse()) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      // It holds files of the old site.
    }
  }
}

/** Where a new file waits beside its place, on the same disk: under a name that no page leads to. */
export function waitingCopy(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

const probeIn = (output: string): string => join(output, '.broadsheet');

/** Whether files cannot be moved into the output folder: numbers of disks do not tell where a folder is mounted twice. */
async function isOtherDisk(output: string): Promise<boolean> {
  const { gone } = besideOutput(output);
  try {
    await rename(gone, probeIn(output));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EXDEV') return true;
    throw error;
  }
  await rename(probeIn(output), gone);
  return false;
}

/** Does a step, but for a path on which a file is where a folder should be. */
function unlessBlocked(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error;
  }
}

/** Paths of all folders below a folder, from there; those that hold others come before them. */
async function foldersIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}
