import { existsSync, lstatSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideOutput } from './beside-output.ts';
import { filesIn, staysInside } from './files-in.ts';
import { waitingCopy } from './make-way.ts';
import { editionPart, partOfFile } from './parts.ts';
import { refuseLinks } from './refuse-links.ts';

/**
 * Puts the files of a site that is ready in their places in the output folder, each in one step, in an order that leaves
 * no page without what it needs; then takes away what the site no longer has. Does nothing where no site is ready, and
 * what is left to do where it was begun before.
 */
export async function putInPlace(output: string): Promise<void> {
  const { ready, gone, printedBy, printedByNew } = besideOutput(output);
  if (!existsSync(ready)) return;
  // Where the list is lost, the next build looks at all that lies there.
  const removed = (await readFile(gone, 'utf8')
    .then(JSON.parse)
    .catch(() => [])) as string[];
  // No build has written that: whoever did may want more than the output folder taken away.
  const foreign = lstatSync(ready).isDirectory() ? removed.find((file) => !staysInside(file)) : ready;
  if (foreign !== undefined) {
    throw new Error(`Unexpected \`${foreign}\`, expected names of files in this folder. Remove ${ready} and ${gone}`);
  }
  const placed = (await filesIn(ready)).sort(needsFirst);
  refuseLinks(output, { placed, removed });
  if (existsSync(printedByNew)) await rename(printedByNew, printedBy);
  if (existsSync(output)) {
    for (const file of placed) await replace(join(ready, file), join(output, file));
  } else await rename(ready, output);
  const refused: unknown[] = [];
  for (const file of removed) await takeAway(output, file).catch((error: unknown) => refused.push(error));
  // As long as something stays public that should not, the list stays too.
  if (refused.length > 0) throw refused[0];
  await rm(gone, { force: true });
  await rm(ready, { recursive: true, force: true });
}

async function replace(from: string, to: string): Promise<void> {
  try {
    await move(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') await makeFolder(dirname(to));
    else if (code === 'EISDIR' || code === 'ENOTEMPTY') await rm(to, { recursive: true });
    else throw error;
    await move(from, to);
  }
}

/** Puts a file in its place in one step; onto another disk, by the copy that waits there. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const copy = waitingCopy(to);
    if (!existsSync(copy)) {
      await copyFile(from, `${copy}.half`);
      await rename(`${copy}.half`, copy);
    }
    await rename(copy, to);
    await unlink(from);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
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
  if (!/\.(?:html|xml|json|txt)(?:\.br|\.gz)?$/.test(file)) return 0;
  return partOfFile(file) === editionPart ? 2 : 1;
}

async function takeAway(output: string, file: string): Promise<void> {
  const path = join(output, file);
  await unlink(path).catch((error: unknown) => {
    const code = codeOf(error);
    // Systems differ in what they say of a folder that has taken the place of the file.
    const isFolder = () => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const isAway = code === 'ENOENT' || code === 'ENOTDIR' || ((code === 'EISDIR' || code === 'EPERM') && isFolder());
    if (!isAway) throw error;
  });
  try {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) await rmdir(join(output, folder));
  } catch {
    // Others are still in it.
  }
}
