import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { besideOutput } from './beside-output.ts';

/**
 * Makes the folders that new files need in the output folder, so that to put them in their places takes no room any more.
 * Where a file of the old site is in the way, it stays.
 */
export async function makeWay(output: string): Promise<void> {
  const { unbound, ready } = besideOutput(output);
  if (!existsSync(output)) return;
  for (const folder of await foldersIn(existsSync(ready) ? ready : unbound)) {
    const path = join(output, folder);
    try {
      if (!existsSync(path)) mkdirSync(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error;
    }
  }
}

/** Takes away what was made for files that do not come. */
export async function clearWay(output: string): Promise<void> {
  const { unbound } = besideOutput(output);
  if (!existsSync(unbound) || !existsSync(output)) return;
  for (const folder of (await foldersIn(unbound)).reverse()) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      // It holds files of the old site.
    }
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
