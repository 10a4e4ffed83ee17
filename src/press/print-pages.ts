import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { inParallel } from '../collections/in-parallel.ts';
import { filesIn } from './files-in.ts';
import type { Bundle } from './bundle.ts';
import { copiesOf } from './compress-copies.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import { volumeOfFile } from './ledger.ts';
import type { Entry, Ledger } from './ledger.ts';
import type * as PrinterModule from './printer.ts';
import type { Answered } from './printer.ts';

/** Where a site comes from and goes to. */
export interface Press {
  content: Content;
  bundle: Bundle;
  /** What lies in the output folder. */
  before: Ledger;
  output: string;
  /** Folder for new files, on the disk of the output folder. */
  unbound: string;
  /** Files besides pages, by path, with what they hold. */
  others: readonly (readonly [file: string, contents: string])[];
  /** Files that are made of printed pages, once these are there. */
  ofPages: (printed: PrintedFile) => Promise<Wanted[]>;
}

/** Reads a printed file by its path in the site. */
export type PrintedFile = (file: string) => Promise<Buffer>;

/** The site as it will be, and how much of it was made. */
export interface Pages {
  after: Ledger;
  /** Files that were made, with those that came out as they were. */
  made: number;
  /** Files that differ from those in the output folder, or are missing there. */
  changed: number;
  /** Whether the output folder holds what the last build left there, as far as was looked at. */
  isFamiliar: boolean;
}

/** A file of the site that is to be there. */
export interface Wanted {
  file: string;
  key: string | null;
  make: () => Promise<{ bytes: Uint8Array; answers: Answered[] | null }>;
}

/** Pages printed at the same time: while one waits for a photo, another is laid out. */
const atOnce = 4;

/** Makes every file that is not in the output folder as it must be, and leaves the others alone. */
export async function printPages({ content, bundle, before, output, unbound, others, ofPages }: Press): Promise<Pages> {
  const { openPrinter } = (await import(bundle.entry)) as typeof PrinterModule;
  const paper = paperKey(content, bundle);
  const printer = await openPrinter(content);
  const wanted: Wanted[] = [
    ...(await filesIn(bundle.files)).map((file) => ({
      file,
      key: bundle.digest,
      make: async () => ({ bytes: await readFile(join(bundle.files, file)), answers: [] }),
    })),
    ...others.map(([file, contents]) => ({
      file,
      key: digestOfText(contents),
      make: () => Promise.resolve({ bytes: Buffer.from(contents), answers: [] }),
    })),
    ...printer.leaves.map((leaf) => ({
      file: leaf.file,
      key: leaf.key === null ? null : digestOfText(`${paper} ${leaf.key}`),
      make: () => printer.print(leaf),
    })),
  ];
  let isFamiliar = before.entries.size > 0;
  const isThere = (file: string, entry: Entry): boolean => {
    const found = isInPlace(output, file, entry);
    if (!found) isFamiliar = false;
    return found;
  };
  const stands = ({ file, key }: Wanted, entry: Entry | undefined): entry is Entry => {
    if (entry === undefined || key === null || entry.key !== key) return false;
    const standing = before.standings.get(volumeOfFile(file));
    return printer.areAsBefore(entry.answers, standing) && isThere(file, entry);
  };
  const after: Ledger = { entries: new Map(), standings: printer.standings };
  let made = 0;
  let changed = 0;
  const makeMissing = async (pages: readonly Wanted[]) => {
    const missing: Wanted[] = [];
    for (const page of pages) {
      const entry = before.entries.get(page.file);
      if (stands(page, entry)) after.entries.set(page.file, entry);
      else missing.push(page);
    }
    made += missing.length;
    await inParallel(missing, atOnce, async ({ file, key, make }) => {
      const { bytes, answers } = await make();
      const digest = digestOfText(bytes);
      const known = before.entries.get(file);
      const isSame = known !== undefined && isThere(file, known) && known.digest === digest;
      const lying = isSame ? known : await stage(unbound, file, bytes);
      if (!isSame) changed += 1;
      const made = { key: answers === null ? null : key, answers: answers ?? [], digest };
      after.entries.set(file, { ...made, stamp: lying.stamp, copies: lying.copies });
    });
  };
  await makeMissing(wanted);
  await makeMissing(await ofPages((file) => readFile(join(unbound, file)).catch(() => readFile(join(output, file)))));
  return { after, made, changed, isFamiliar };
}

/** What all pages depend on: code, settings, and the names that authors go by. */
function paperKey({ authors }: Content, bundle: Bundle): string {
  const names = authors.map(({ value: { name, aliases } }) => [name, aliases]);
  return `${bundle.digest} ${digestOf(names) ?? ''}`;
}

/**
 * Writes a new file and its compressed copies beside the output folder. To wait for a small file takes ten times as long
 * as to write it.
 */
async function stage(unbound: string, file: string, bytes: Uint8Array): Promise<Pick<Entry, 'stamp' | 'copies'>> {
  const copies = await copiesOf(file, bytes);
  const path = join(unbound, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  for (const copy of copies) writeFileSync(path + copy.ending, copy.bytes);
  return { stamp: stampOf(path), copies: copies.map(({ ending }) => [ending, stampOf(path + ending)]) };
}

function isInPlace(output: string, file: string, entry: Entry): boolean {
  const path = join(output, file);
  return stampOf(path) === entry.stamp && entry.copies.every(([ending, stamp]) => stampOf(path + ending) === stamp);
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ino}`;
}
