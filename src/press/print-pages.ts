import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import type { Bundle } from './bundle.ts';
import { digestOfText } from './digest-of.ts';
import { filesIn } from './files-in.ts';
import { volumeOfFile } from './ledger.ts';
import type { Entry, Ledger } from './ledger.ts';
import { isInPlace } from './made-file.ts';
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
  /** Files besides pages, by path, with what they hold. */
  others: readonly (readonly [file: string, contents: string])[];
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
  /** Files that differ from those in the output folder, or are missing there. */
  changed: number;
  /** Whether the output folder holds what the last build left there, as far as was looked at. */
  isFamiliar: boolean;
}

/** Makes every file that is not in the output folder as it must be, and leaves the others alone. */
export async function printPages(press: Press): Promise<Pages> {
  const { content, bundle, before, output, unbound, others, ofPages, hire, tell } = press;
  const { printer, pages } = await wantedPages(content, bundle);
  const wanted = [...pages, ...(await filesOfBundle(bundle)), ...others.map(ready)];
  const after: Ledger = { entries: new Map(), standings: printer.standings };
  let isFamiliar = before.entries.size > 0;
  const stands = ({ file, key }: Wanted, entry: Entry | undefined): entry is Entry => {
    if (entry === undefined || key === null || entry.key !== key) return false;
    const standing = before.standings.get(volumeOfFile(file));
    if (!printer.areAsBefore(entry.answers, standing)) return false;
    const isThere = isInPlace(output, file, entry);
    if (!isThere) isFamiliar = false;
    return isThere;
  };
  const count = { made: 0, changed: 0 };
  const makeMissing = async (all: readonly Wanted[], shared: ReadonlySet<Wanted>) => {
    const missing = all.filter((one) => {
      const entry = before.entries.get(one.file);
      if (!stands(one, entry)) return true;
      after.entries.set(one.file, entry);
      return false;
    });
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
  await makeMissing(wanted, new Set(pages));
  const printed: PrintedFile = (file) => readFile(join(unbound, file)).catch(() => readFile(join(output, file)));
  await makeMissing(await ofPages(printed), new Set());
  return { after, ...count, isFamiliar };
}

async function filesOfBundle({ digest, files }: Bundle): Promise<Wanted[]> {
  return (await filesIn(files)).map((file) => ({
    file,
    key: digest,
    make: async () => ({ bytes: await readFile(join(files, file)), answers: [] }),
  }));
}

const ready = ([file, contents]: readonly [string, string]): Wanted => ({
  file,
  key: digestOfText(contents),
  make: () => Promise.resolve({ bytes: Buffer.from(contents), answers: [] }),
});
