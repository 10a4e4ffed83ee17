import { adoptFile, holdsBytes, inPlace } from './made-file.ts';
import type { Folders, Wanted } from './made-file.ts';
import { makeFiles } from './make-files.ts';
import { readPart, writePart } from './ledger.ts';
import type { Entry, PartFiles } from './ledger.ts';
import { isPage } from './parts.ts';
import type { PartName } from './parts.ts';
import type { Printer } from './printer.ts';
import type { PrintingProcesses } from './printing-processes.ts';
import type { Standing } from './traced-edition.ts';

/** Some parts of the site whose files are made together. */
export interface Batch {
  /** Every part, with what its pages come of. */
  parts: ReadonlyMap<PartName, Standing | null>;
  /** Which of the parts a wanted file is of. */
  partOf: (file: string) => PartName;
  /** The volumes that other processes list the same pages by; null for those of the edition. */
  volumes: readonly PartName[] | null;
  /** All files of the parts; those of `late` are made of the others, once these are there. */
  files: readonly Wanted[];
  late: () => Promise<readonly Wanted[]>;
  /** Those of `files` that another process can make as well. */
  shared: ReadonlySet<Wanted>;
}

/** Where files come from and go to, besides the edition. */
export interface Desk extends Folders {
  /** Folder of the ledger. */
  ledger: string;
  /** What other builds have printed of the same paper: folders of files, and of their ledgers. */
  shards: readonly { folder: string; ledger: string }[];
  printer: Pick<Printer, 'areAsBefore'>;
  /** Names the edition that is printed. */
  edition: string;
  /** Whether to read every file again. */
  verify: boolean;
  /** Other processes that print, for as many files as are missing. */
  processesFor: (missing: number) => PrintingProcesses;
  /** Is told how many files of this batch are made, and how many are to be. */
  tell: (done: number, total: number) => void;
  say: (message: string) => void;
}

/** A part as it is after it was printed. */
export interface PrintedPart extends PartFiles {
  /** Files that it had before and has no longer, compressed copies among them. */
  gone: string[];
}

/** What became of a batch. */
export interface PrintedBatch {
  parts: Map<PartName, PrintedPart>;
  /** Files that were made, with those that came out as they were, and how many of them are pages. */
  made: number;
  printed: number;
  /** Files that other builds have made. */
  adopted: number;
  /** Files that differ from those in the output folder, or are missing there. */
  changed: number;
  /** Whether the output folder holds what the last build left there, as far as was looked at. */
  isFamiliar: boolean;
}

/**
 * Makes every file of a batch that is not in the output folder as it must be, leaves the others alone, and notes in the
 * ledger what lies there then, with what has yet to be taken away.
 */
export async function printBatch(batch: Batch, desk: Desk): Promise<PrintedBatch> {
  const { output, unbound, verify, printer, shards, say } = desk;
  const before = await partsIn(desk.ledger, batch.parts, say);
  const taken = await Promise.all(
    shards.map(async ({ folder, ledger }) => ({ folder, known: await partsIn(ledger, batch.parts, () => undefined) })),
  );
  const after = new Map<PartName, Map<string, Entry>>([...batch.parts.keys()].map((name) => [name, new Map()]));
  if (verify) for (const part of before.values()) forgetAltered(part, output);
  const isSound = [...before.values()].every(({ isDamaged }) => !isDamaged);
  const result = { made: 0, printed: 0, adopted: 0, changed: 0, isFamiliar: isSound && !verify };
  const known = (parts: ReadonlyMap<PartName, PartFiles>, { file, key }: Wanted): Entry | null => {
    const part = parts.get(batch.partOf(file));
    const entry = part?.entries.get(file);
    if (part === undefined || entry === undefined || key === null || entry.key !== key) return null;
    return printer.areAsBefore(entry.answers, part.standing) ? entry : null;
  };
  const lying = (wanted: Wanted): Entry | null => {
    const entry = known(before, wanted);
    if (entry === null) return null;
    const found = inPlace(output, wanted.file, entry);
    if (found !== entry) result.isFamiliar = false;
    return found;
  };
  const adopted = (wanted: Wanted): Entry | null => {
    for (const { folder, known: theirs } of taken) {
      const entry = known(theirs, wanted);
      const brought = entry === null ? null : adoptFile(folder, wanted.file, entry, { unbound });
      if (brought !== null) return brought;
    }
    return null;
  };
  const entryBefore = (file: string) => before.get(batch.partOf(file))?.entries.get(file);
  const keep = (file: string, entry: Entry) => after.get(batch.partOf(file))?.set(file, entry);
  const make = async (all: readonly Wanted[], shared: ReadonlySet<Wanted>) => {
    const missing: Wanted[] = [];
    for (const wanted of all) {
      const there = lying(wanted);
      const brought = there === null ? adopted(wanted) : null;
      const entry = there ?? brought;
      if (entry === null) missing.push(wanted);
      else keep(wanted.file, entry);
      if (brought === null) continue;
      result.adopted += 1;
      result.changed += 1;
    }
    let done = 0;
    const processes = desk.processesFor(missing.filter((wanted) => shared.has(wanted)).length);
    const making = { edition: desk.edition, shared, volumes: batch.volumes, entryBefore, processes, output, unbound };
    await makeFiles(missing, making, (file, { entry, changed }) => {
      keep(file, entry);
      result.made += 1;
      if (isPage(file)) result.printed += 1;
      if (changed) result.changed += 1;
      desk.tell((done += 1), missing.length);
    });
  };
  await make(batch.files, batch.shared);
  await make(await batch.late(), new Set());
  const parts = new Map<PartName, PrintedPart>();
  for (const [name, standing] of batch.parts) {
    const was = before.get(name) ?? nothing;
    const part = { standing, entries: after.get(name) ?? new Map<string, Entry>(), isDamaged: false };
    const gone = was.entries.size === 0 ? [] : [...filesOf(was)].filter(isMissingIn(filesOf(part)));
    parts.set(name, { ...part, gone });
    // A build that is killed from here on has left files of the old site, or of the new one.
    if (differs(part, was))
      await writePart(desk.ledger, name, { ...part, entries: new Map([...was.entries, ...part.entries]) });
  }
  return { parts, ...result };
}

const nothing: PartFiles = { standing: null, entries: new Map(), isDamaged: false };

async function partsIn(ledger: string, parts: Batch['parts'], say: Desk['say']): Promise<Map<PartName, PartFiles>> {
  const found = [...parts.keys()].map(async (name) => [name, await readPart(ledger, name, say)] as const);
  return new Map(await Promise.all(found));
}

/** Forgets every file whose bytes are not what was put into the output folder. */
function forgetAltered({ entries }: PartFiles, output: string): void {
  for (const [file, entry] of entries) if (!holdsBytes(output, file, entry)) entries.delete(file);
}

/** Every file of a part, compressed copies with it. */
export function filesOf({ entries }: Pick<PartFiles, 'entries'>): Set<string> {
  return new Set([...entries].flatMap(([file, { copies }]) => [file, ...copies.map(([ending]) => file + ending)]));
}

const isMissingIn = (files: ReadonlySet<string>) => (file: string) => !files.has(file);

function differs(part: PartFiles, was: PartFiles): boolean {
  if (was.isDamaged || part.entries.size !== was.entries.size) return true;
  if (JSON.stringify(part.standing) !== JSON.stringify(was.standing)) return true;
  return [...part.entries].some(([file, entry]) => was.entries.get(file) !== entry);
}
