import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import { partNames } from './ledger.ts';
import type { Notes } from './ledger.ts';
import type { Folders, Wanted } from './made-file.ts';
import { isAsNoted, noteOf } from './part-notes.ts';
import type { OpenNote } from './part-notes.ts';
import { editionPart, partOfFile } from './parts.ts';
import type { PartName } from './parts.ts';
import { printBatch } from './print-batch.ts';
import type { Batch } from './print-batch.ts';
import type { Printer } from './printer.ts';
import { printingCount } from './printing-count.ts';
import type { PrintingProcesses } from './printing-processes.ts';
import type { SearchOfPages } from './search-of-pages.ts';
import type { WantedPages } from './wanted-pages.ts';

/** Reads a printed file by its path in the site. */
export type PrintedFile = (file: string) => Promise<Buffer>;

/** Where a site comes from and goes to. */
export interface Press extends Folders {
  bundle: Bundle;
  pages: WantedPages;
  /** Folder of the ledger. */
  ledger: string;
  /** What other builds have printed of the same paper: folders of files, and of their ledgers. */
  shards: readonly { folder: string; ledger: string }[];
  /** Whether a volume, and a page of the edition, is to be made by this build. */
  isOurs: { volume: (part: PartName) => boolean; page: (file: string) => boolean };
  /** Files of the edition besides pages. */
  others: () => Promise<Wanted[]>;
  /** Files of the edition that are made of printed pages, once these are there. */
  ofPages: (printed: PrintedFile) => Promise<Wanted[]>;
  /** Plans the search through printed pages; null where it is not to be made. */
  searchOf: ((printed: PrintedFile) => SearchOfPages) | null;
  /** Starts other processes that print, for as many pages as there are. */
  hire: (pages: number) => PrintingProcesses;
  /** Whether to read every file of the site again. */
  verify: boolean;
  /** Is told how many files are made, and about how many are to be. */
  tell: (done: number, total: number) => void;
  say: (message: string) => void;
}

/** A file of a part that was left closed is needed, and somebody has taken it away. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
}

/** What became of the parts of a site. */
export interface PrintedParts {
  /** Parts in which nothing has changed, with what was known of them. */
  closed: Notes;
  /** Parts that were looked at, as they will be. */
  open: Map<PartName, OpenNote>;
  /** For parts that have lost files: which. */
  gone: Map<PartName, string[]>;
  made: number;
  printed: number;
  adopted: number;
  changed: number;
  /** The most memory that another process had, in kilobytes. */
  memoryElsewhere: number;
  /** Whether the output folder holds what the last build left there, as far as was looked at. */
  isFamiliar: boolean;
}

/** Articles of volumes that are listed and printed together: more would take more memory, fewer more rounds. */
const articlesAtOnce = 3000;
/** Files of an article, with its part in those of its lists: for hiring as many processes as pay off. */
const filesOfArticle = 5;

/**
 * Prints all parts of a site that are not as `notes` say. A volume in which nothing has changed stays closed: its pages
 * are not listed, its part of the ledger is not read, and its files are not looked at.
 *
 * @throws MissingFileError
 */
export async function printParts(press: Press, notes: Notes): Promise<PrintedParts> {
  const { ledger, output, unbound, isOurs, hire } = press;
  const { printer, paper, edition, pagesOf } = press.pages;
  const printed: PrintedFile = (file) =>
    readFile(join(unbound, file))
      .catch(() => readFile(join(output, file)))
      .catch(() => Promise.reject(new MissingFileError(`${file} is missing in ${output}`)));
  const search = press.searchOf?.(printed);
  const volumes = [...printer.standings].filter(([name]) => isOurs.volume(name));
  const keys = new Map([
    ...volumes.map(([name, { lineage, marks }]) => [name, `${paper} ${lineage} ${marks}`] as const),
    ...(search?.parts ?? []).map(({ name, key }) => [name, key] as const),
  ]);
  const closed = new Map(
    [...notes].filter(([name, note]) => keys.get(name) === note.key && isAsNoted(note, { output, printer })),
  );
  const opened = volumes.map(([name]) => name).filter((name) => !closed.has(name));
  const known = new Set(await partNames(ledger));
  const former = [...known].filter((name) => !keys.has(name) && name !== editionPart);

  const site: PrintedParts = {
    closed,
    open: new Map(),
    gone: new Map(),
    ...{ made: 0, printed: 0, adopted: 0, changed: 0, memoryElsewhere: 0 },
    // Where something was noted of which nothing is known any more, files may lie that nobody wants.
    isFamiliar: notes.size > 0 && [...notes.keys()].every((name) => known.has(name)),
  };
  let ahead = articlesOf(opened, printer);
  const count = printingCount(ahead, press.tell);
  const help: { processes: PrintingProcesses | null } = { processes: null };
  const take = async (batch: Batch) => {
    const found = await printBatch(batch, {
      ...press,
      printer,
      edition,
      processesFor: (missing) => {
        if (help.processes === null || help.processes.count === 0) {
          help.processes = hire(missing === 0 ? 0 : missing + ahead * filesOfArticle);
        }
        return help.processes;
      },
      tell: count({
        articles: articlesOf([...batch.parts.keys()], printer),
        isEdition: batch.parts.has(editionPart),
      }),
    });
    site.made += found.made;
    site.printed += found.printed;
    site.adopted += found.adopted;
    site.changed += found.changed;
    site.isFamiliar &&= found.isFamiliar;
    for (const [name, part] of found.parts) {
      if (part.gone.length > 0) site.gone.set(name, part.gone);
      if (part.entries.size > 0) site.open.set(name, noteOf(name, part, keys.get(name) ?? ''));
    }
  };
  // Another process makes most of an index: the edition is printed meanwhile.
  let searching: Promise<void> = Promise.resolve();
  const printSearch = async () => {
    for (const { name, files } of search?.parts ?? []) if (!closed.has(name)) await take(batchOf(name, await files()));
  };
  try {
    for (const names of batchesOf(opened, printer)) {
      ahead -= articlesOf(names, printer);
      const files = await pagesOf(names);
      const parts = new Map(names.map((name) => [name, printer.standings.get(name) ?? null]));
      await take({ parts, partOf: partOfFile, volumes: names, files, late: none, shared: new Set(files) });
    }
    searching = printSearch();
    searching.catch(() => undefined);
    const pages = (await pagesOf(null)).filter(({ file }) => isOurs.page(file));
    await take({
      ...batchOf(editionPart, [...pages, ...(await press.others())]),
      late: async () => {
        await searching;
        return [...(await press.ofPages(printed)), ...(search?.script ?? [])];
      },
      shared: new Set(pages),
    });
    for (const name of former) await take(batchOf(name, []));
  } finally {
    site.memoryElsewhere = help.processes?.memory() ?? 0;
    help.processes?.end();
    await Promise.allSettled([searching]);
    await search?.close();
  }
  return site;
}

const none = () => Promise.resolve([]);

/** One part by itself, of which this process makes everything. */
function batchOf(name: PartName, files: readonly Wanted[]): Batch {
  return { parts: new Map([[name, null]]), partOf: () => name, volumes: null, files, late: none, shared: new Set() };
}

type Sizes = Pick<Printer, 'articlesIn'>;

const articlesOf = (names: readonly PartName[], { articlesIn }: Sizes): number =>
  names.reduce((sum, name) => sum + articlesIn(name), 0);

/** Deals out volumes to rounds, each at least one. */
function batchesOf(names: readonly PartName[], sizes: Sizes): PartName[][] {
  const batches: PartName[][] = [];
  for (const name of names) {
    const last = batches.at(-1);
    if (last === undefined || articlesOf([...last, name], sizes) > articlesAtOnce) batches.push([name]);
    else last.push(name);
  }
  return batches;
}
