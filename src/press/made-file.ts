import { mkdirSync, statSync, writeFileSync } from 'node:fs';
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
  if (known?.digest === made.digest && isInPlace(output, file, known)) {
    return { entry: { ...made, stamp: known.stamp, copies: known.copies }, changed: false };
  }
  return { entry: { ...made, ...(await stage(unbound, file, bytes)) }, changed: true };
}

/** To wait for a small file takes ten times as long as to write it. */
async function stage(unbound: string, file: string, bytes: Uint8Array): Promise<Pick<Entry, 'stamp' | 'copies'>> {
  const copies = await copiesOf(file, bytes);
  const path = join(unbound, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  for (const copy of copies) writeFileSync(path + copy.ending, copy.bytes);
  return { stamp: stampOf(path), copies: copies.map(({ ending }) => [ending, stampOf(path + ending)]) };
}

/** Whether a file and its copies lie in the output folder as a build has left them, by size, time and number. */
export function isInPlace(output: string, file: string, { stamp, copies }: Entry): boolean {
  const path = join(output, file);
  return stampOf(path) === stamp && copies.every(([ending, copy]) => stampOf(path + ending) === copy);
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ino}`;
}
