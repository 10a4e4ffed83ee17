import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../collections/sealed-json.ts';
import { staysInside } from './files-in.ts';
import type { Answered } from './printer.ts';
import type { Standing } from './traced-edition.ts';

/** What is known of a file of the printed site. */
export interface Entry {
  /** Of what it was made; null where it must be made anew. */
  key: string | null;
  /** What its page asked the edition for. */
  answers: Answered[];
  /** Digest of its bytes. */
  digest: string;
  /** Size, time and number of the file as it lies in the output folder. */
  stamp: string;
  /** Its compressed copies, by what comes behind its name, with the same of each. */
  copies: [ending: string, stamp: string, digest: string][];
}

/** The files of one part of the site: of a volume, of an index of the search, or of the edition. */
export interface PartFiles {
  /** What the part's articles and those before were when its pages were found to be right; null where it has none. */
  standing: Standing | null;
  /** By path in the site. */
  entries: Map<string, Entry>;
  /** Whether what was known of it is lost. */
  isDamaged: boolean;
}

/** What is known of a part of the site without a look at its files, so that it can be left closed. */
export interface PartNote {
  /** Of what all its pages are made. */
  key: string;
  /** What its pages asked the edition for besides. */
  asked: Answered[];
  /** Folders that its files lie in, with their times as the last build left them. */
  folders: [path: string, stamp: string][];
  pages: number;
  files: number;
  /** Compressed copies counted. */
  withCopies: number;
}

/** Notes by the name of the part. */
export type Notes = Map<string, PartNote>;

const notesName = 'parts';

/** Reads the notes on all parts; none where they are missing or damaged, so that every part is looked at. */
export async function readNotes(directory: string, say: (message: string) => void): Promise<Notes> {
  const found = await readSealed(fileOf(directory, notesName));
  if (found === 'damaged') say(damage(directory, notesName, 'every page is looked at'));
  return new Map(typeof found === 'object' ? (found.value as [string, PartNote][]) : []);
}

/** Whether a build has left its notes, be they of no part. */
export function hasNotes(directory: string): boolean {
  return existsSync(fileOf(directory, notesName));
}

/** Writes the notes on all parts. */
export async function writeNotes(directory: string, notes: Notes): Promise<void> {
  await writeSealed(fileOf(directory, notesName), [...notes]);
}

/** Names of the parts whose files are known. */
export async function partNames(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => name !== notesName);
}

/** Reads what is known of the files of a part; what is damaged is told, and printed again. */
export async function readPart(directory: string, name: string, say: (message: string) => void): Promise<PartFiles> {
  const found = await readSealed(fileOf(directory, name));
  const part = typeof found === 'object' ? (found.value as SealedPart) : { standing: null, entries: [] };
  const isDamaged = found === 'damaged' || !part.entries.every(isOfSite);
  if (isDamaged) say(damage(directory, name, 'the pages that it is about are printed again'));
  if (isDamaged) return { standing: null, entries: new Map(), isDamaged };
  return { standing: part.standing, entries: new Map(part.entries), isDamaged };
}

interface SealedPart {
  standing: Standing | null;
  entries: [file: string, Entry][];
}

/** Names in the ledger are taken away when the paper has them no longer: they must not lead out of the site. */
function isOfSite([file, { copies }]: SealedPart['entries'][number]): boolean {
  return staysInside(file) && copies.every(([ending]) => !/[/\\]/.test(ending));
}

/** Writes what is known of the files of a part; where there are none, nothing is kept of it. */
export async function writePart(directory: string, name: string, { standing, entries }: PartFiles): Promise<void> {
  const file = fileOf(directory, name);
  if (entries.size > 0) await writeSealed(file, { standing, entries: [...entries] });
  else await rm(file, { force: true });
}

const fileOf = (directory: string, name: string): string => join(directory, `${name}.json`);

const damage = (directory: string, name: string, so: string): string =>
  `The press’s own note ${fileOf(directory, name)} is damaged: ${so}.`;
