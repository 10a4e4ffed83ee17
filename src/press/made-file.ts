import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copiesOf } from './compress-copies.ts';
import { digestOfText } from './digest-of.ts';
import type { Entry } from './ledger.ts';
import type { Answered } from './printer.ts';

/** A file of the site that is to be there. */
export interface Wanted {
  file: string;
  key: string | null;
  make: () => Promise<Made>;
}

/** What a file holds, and what its page was laid out from; null where that cannot be told. */
export interface Made {
  bytes: Uint8Array;
  answers: Answered[] | null;
}

/** Where files lie, and where new ones go. */
export interface Folders {
  output: string;
  /** On the disk of the output folder. */
  unbound: string;
}

/**
 * Makes a file, and puts it with its compressed copies beside the output folder where it is not there already. `known`
 * is what is known of the file in the output folder.
 */
export async function makeFile(
  { file, key, make }: Wanted,
  known: Entry | undefined,
  { output, unbound }: Folders,
): Promise<{ entry: Entry; changed: boolean }> {
  const { bytes, answers } = await make();
  const made = { key: answers === null ? null : key, answers: answers ?? [], digest: digestOfText(bytes) };
  const lying = known?.digest === made.digest ? inPlace(output, file, known) : null;
  if (lying !== null) return { entry: { ...lying, ...made }, changed: false };
  return { entry: { ...made, ...stage(unbound, file, bytes) }, changed: true };
}

/** To wait for a small file takes ten times as long as to write it. */
function stage(unbound: string, file: string, bytes: Uint8Array): Pick<Entry, 'stamp' | 'copies'> {
  const copies = copiesOf(file, bytes);
  const path = join(unbound, file);
  write(path, bytes);
  for (const copy of copies) write(path + copy.ending, copy.bytes);
  return {
    stamp: stampOf(path),
    copies: copies.map((copy) => [copy.ending, stampOf(path + copy.ending), digestOfText(copy.bytes)]),
  };
}

/** Most files have others in their folder already. */
function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/**
 * Puts a file that another build has made, in the folder `from`, beside the output folder: by a link, or as a copy where
 * the disk has none. Null where it is not what `entry` says.
 */
export function adoptFile(
  from: string,
  file: string,
  entry: Entry,
  { unbound }: Pick<Folders, 'unbound'>,
): Entry | null {
  if (inPlace(from, file, entry) === null) return null;
  const path = join(unbound, file);
  mkdirSync(dirname(path), { recursive: true });
  for (const ending of ['', ...entry.copies.map(([copy]) => copy)])
    linkOrCopy(join(from, file) + ending, path + ending);
  return stamped(unbound, file, entry);
}

function linkOrCopy(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Gives what is known of a file if it and its copies lie in `folder` as a build has left them: by size, time and number,
 * and where these differ, as in a folder that was brought from elsewhere, by their bytes. Null otherwise.
 */
export function inPlace(folder: string, file: string, entry: Entry): Entry | null {
  const now = stamped(folder, file, entry);
  const isSame =
    now.stamp === entry.stamp && now.copies.every(([, stamp], index) => stamp === entry.copies[index]?.[1]);
  if (isSame) return entry;
  return holdsBytes(folder, file, entry) ? now : null;
}

/** Whether a file and its copies have the bytes that a build has left. */
export function holdsBytes(folder: string, file: string, { digest, copies }: Entry): boolean {
  const path = join(folder, file);
  return digestOfFile(path) === digest && copies.every(([ending, , copy]) => digestOfFile(path + ending) === copy);
}

function digestOfFile(path: string): string | null {
  try {
    return digestOfText(readFileSync(path));
  } catch {
    return null;
  }
}

function stamped(folder: string, file: string, entry: Entry): Entry {
  const path = join(folder, file);
  return {
    ...entry,
    stamp: stampOf(path),
    copies: entry.copies.map(([ending, , digest]) => [ending, stampOf(path + ending), digest]),
  };
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ino}`;
}
