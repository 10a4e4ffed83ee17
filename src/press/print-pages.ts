import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import type { Bundle } from './bundle.ts';
import { volumeOfFile } from './ledger.ts';
import type { Entry, Ledger } from './ledger.ts';
import { adoptFile, inPlace } from './made-file.ts';
import type { Folders, Wanted } from './made-file.ts';
import { makeFiles } from './make-files.ts';
import type { PrintingProcesses } from './printing-processes.ts';
import { wantedPages } from './wanted-pages.ts';

/** Where a site comes from and goes to. */
export interface Press extends Folders {
  content: Content;
  bundle: Bundle;
  /** What lies in the output folder. */
  before: Ledger;
  /** What other builds have printed of the same paper, with the folders where it lies. */
  shards: readonly { folder: string; ledger: Ledger }[];
  /** Whether a page is to be made by this build. */
  isOurs: (file: string) => boolean;
  /** Files besides pages. */
  others: () => Promise<Wanted[]>;
  /** Files that are made of printed pages, once these are there. */
  ofPages: (printed: PrintedFile) => Promise<Wanted[]>;
  /** Starts other processes that print, for as many pages as there are. */
  hire: (pages: number) => PrintingProcesses;
  /** Is told how many of the files are done. */
  tell: (done: number, total: number) => void;
}

/** Reads a printed file by its path in the site. */
export type PrintedFile = (file: string) => Promise<Buffer>;

/** The site as it will be, and how much of it was made. */
export interface Pages {
  after: Ledger;
  /** Files that were made, with those that came out as they were. */
  made: number;
  /** Files that other builds have made. */
  adopted: number;
  /** Files that differ from those in the output folder, or are missing there. */
  changed: number;
  /** Whether the output folder holds what the last build left there, as far as was looked at. */
  isFamiliar: boolean;
}

/** Makes every file that is not in the output folder as it must be, and leaves the others alone. */
export async function printPages(press: Press): Promise<Pages> {
  const { content, bundle, before, shards, isOurs, output, unbound, others, ofPages, hire, tell } = press;
  const { printer, pages } = await wantedPages(content, bundle);
  const ours = pages.filter(({ file }) => isOurs(file));
  const after: Ledger = { entries: new Map(), standings: printer.standings, damaged: new Set() };
  let isFamiliar = before.entries.size > 0;
  const isAsWanted = ({ file, key }: Wanted, { standings }: Ledger, entry: Entry): boolean =>
    key !== null && entry.key === key && printer.areAsBefore(entry.answers, standings.get(volumeOfFile(file)));
  const standing = (wanted: Wanted): Entry | null => {
    const entry = before.entries.get(wanted.file);
    if (entry === undefined || !isAsWanted(wanted, before, entry)) return null;
    const lying = inPlace(output, wanted.file, entry);
    if (lying !== entry) isFamiliar = false;
    return lying;
  };
  const adopted = (wanted: Wanted): Entry | null => {
    for (const { folder, ledger } of shards) {
      const entry = ledger.entries.get(wanted.file);
      if (entry === undefined || !isAsWanted(wanted, ledger, entry)) continue;
      const taken = adoptFile(folder, wanted.file, entry, { unbound });
      if (taken !== null) return taken;
    }
    return null;
  };
  const count = { made: 0, adopted: 0, changed: 0 };
  const makeMissing = async (all: readonly Wanted[], shared: ReadonlySet<Wanted>) => {
    const missing: Wanted[] = [];
    for (const wanted of all) {
      const lying = standing(wanted);
      const taken = lying === null ? adopted(wanted) : null;
      const entry = lying ?? taken;
      if (entry === null) missing.push(wanted);
      else after.entries.set(wanted.file, entry);
      if (taken === null) continue;
      count.adopted += 1;
      count.changed += 1;
    }
    const processes = hire(missing.filter((one) => shared.has(one)).length);
    let done = 0;
    try {
      await makeFiles(missing, { shared, before, processes, output, unbound }, (file, { entry, changed }) => {
        after.entries.set(file, entry);
        count.made += 1;
        if (changed) count.changed += 1;
        tell((done += 1), missing.length);
      });
    } finally {
      processes.end();
    }
  };
  await makeMissing([...ours, ...(await others())], new Set(ours));
  const printed: PrintedFile = (file) => readFile(join(unbound, file)).catch(() => readFile(join(output, file)));
  await makeMissing(await ofPages(printed), new Set());
  return { after, ...count, isFamiliar };
}
