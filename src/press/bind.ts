import { lstatSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { volumeOfFile } from './ledger.ts';

/** Names beside the output folder that a build uses: on the same disk, so that moving a file there is one step. */
export function besideOutput(output: string): { unbound: string; ready: string; lock: string; nextDue: string } {
  const beside = (what: string) => join(dirname(output), `.${basename(output)}.${what}`);
  return { unbound: beside('new'), ready: beside('ready'), lock: beside('lock'), nextDue: beside('next-due') };
}

/** The site could not be put in its place; it is whole beside it, and the next build goes on. */
export class BindError extends Error {
  override name = 'BindError';
}

/**
 * Puts right what a build that was killed has left: what was whole is put in its place, half sites are gone. Gives
 * whether there may be files in the output folder that nobody wants; they stay until `bind` is done.
 */
export async function recover(output: string): Promise<boolean> {
  const { unbound, ready } = besideOutput(output);
  await rm(unbound, { recursive: true, force: true });
  if (!(await isThere(ready))) return false;
  await putInPlace(ready, output);
  await mkdir(ready, { recursive: true });
  return true;
}

/**
 * Puts the files that lie in the folder `.dist.new` in their places in the output folder, which stays where it is for
 * servers that hold it open, and takes away those in `removed`. Each file is replaced in one step, in an order that
 * leaves no page without what it needs.
 */
export async function bind(output: string, removed: Iterable<string>): Promise<void> {
  const { unbound, ready } = besideOutput(output);
  await mkdir(unbound, { recursive: true });
  await rm(ready, { recursive: true, force: true });
  // From here on the new site is whole, whatever happens: `recover` knows it by its name.
  await rename(unbound, ready);
  await putInPlace(ready, output);
  for (const file of removed) await takeAway(output, file);
  await rm(ready, { recursive: true, force: true });
}

async function putInPlace(ready: string, output: string): Promise<void> {
  try {
    if (!(await isThere(output))) {
      await rename(ready, output);
      return;
    }
    for (const file of (await filesIn(ready)).sort(needsFirst)) await replace(join(ready, file), join(output, file));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new BindError(
      `The new pages could not all be put into ${output} (${said}).\nPut that right and build again: the build goes on from there.`,
    );
  }
}

async function replace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') await makeFolder(dirname(to));
    else if (error.code === 'EISDIR' || error.code === 'ENOTEMPTY') await rm(to, { recursive: true });
    else throw error;
    await rename(from, to);
  }
}

/** Makes a folder where a file of an older site may be in the way. */
async function makeFolder(path: string): Promise<void> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) break;
    if (found !== undefined) await unlink(folder);
  }
  await mkdir(path, { recursive: true });
}

/** Scripts and pictures, then the pages of volumes, then those that lead to them. */
function needsFirst(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function rank(file: string): number {
  if (!/\.(?:html|xml|json|txt)$/.test(file)) return 0;
  return volumeOfFile(file) === 'edition' ? 2 : 1;
}

async function takeAway(output: string, file: string): Promise<void> {
  await unlink(join(output, file)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR' && code !== 'EPERM') throw error;
  });
  try {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) await rmdir(join(output, folder));
  } catch {
    // Others are still in it.
  }
}

/** Paths of all files below a folder. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
