import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LostReadingError } from '../collections/closed-shelf.ts';
import { contentMemory, forgetShelves } from '../collections/content.ts';
import type { Content, ContentMemory } from '../collections/content.ts';
import { copyDigest } from '../collections/copy-digest.ts';
import type { Environment } from '../collections/environment.ts';
import { recalledMemory } from '../collections/kept-memory.ts';
import { paperCache } from '../collections/paper-cache.ts';
import { nextDue, nextOfPaper } from '../edition/next-due.ts';
import { besideOutput } from './beside-output.ts';
import { recover } from './bind.ts';
import { currentBundle } from './bundle.ts';
import { readerDigest } from './code-digest.ts';
import { inPlainWords } from './disk-trouble.ts';
import { redirectsOf } from './former-addresses.ts';
import { beyondLimits } from './hosts/host-limits.ts';
import { hostFiles } from './hosts/host-files.ts';
import { keepAddresses, needWritableAddresses } from './keep-addresses.ts';
import { withLock } from './lock.ts';
import { noteNextDue } from './next-due.ts';
import { filesOfBundle, writtenFile } from './other-files.ts';
import { refuseForeignOutput } from './own-output.ts';
import { printSite } from './print-site.ts';
import type { Counts, Printing, Tell } from './print-site.ts';
import { printingProcesses } from './printing-processes.ts';
import { searchOfPages } from './search-of-pages.ts';
import { foldersOfShard, foldersOfShards, isOfShard, isPartOfShard, refuseForeignShard } from './shard.ts';
import type { Shard } from './shard.ts';
import { soundContent } from './sound-content.ts';
import { wantedPages } from './wanted-pages.ts';
import { workerFile } from './worker-file.ts';

/** What a build is asked for besides the paper. */
export interface Wishes {
  /** Whether to read every text again, and every file of the site, whatever their times say. */
  verify: boolean;
  tell: Tell;
  /** What this process remembers of the last reading; without it, what was kept is brought back. */
  memory?: ContentMemory;
}

/** What a build of a whole paper is asked for. */
export interface WholeWishes extends Wishes {
  /** Whether to add what is published to the ledger of addresses. */
  ledger: boolean;
  /** Folders of the shards that other builds have printed. */
  shards: readonly string[];
}

/** What was printed. */
export interface Printed extends Counts {
  /** What goes beyond the limits of hosts, in sentences. */
  beyond: string[];
  /** When the clock alone changes the paper next. */
  nextDue: Date;
  /** How many addresses were added to the ledger; null where nobody asked. */
  kept: number | null;
}

/** Prints what has changed and puts it in its place. Whatever fails before, the output folder stays as it was; so does one of others. */
export async function print(paper: Environment, root: string, wishes: WholeWishes): Promise<Printed> {
  const { contentDirectory, outputDirectory: output, now } = paper;
  await refuseForeignOutput(output);
  if (wishes.ledger) await needWritableAddresses(contentDirectory);
  const cache = join(root, paperCache(paper));
  const shards = foldersOfShards(wishes.shards);
  return withPress(paper, root, { output, ledger: join(cache, 'printed'), wishes }, async (press) => {
    const { content, bundle, pages } = press;
    const { edition } = pages.printer;
    const copy = await copyDigest(pathToFileURL(`${root}/`));
    const forHosts = hostFiles(paper.basePath, redirectsOf(edition, content));
    const counts = await printSite({
      ...press,
      shards,
      isOurs: { volume: () => true, page: () => true },
      others: async () => [...(await filesOfBundle(bundle)), ...forHosts.map(writtenFile)],
      ofPages: async (printed) => [await workerFile(paper.basePath, content, { bundle, printed })],
      searchOf: (printed) =>
        searchOfPages(content, edition.months, {
          cache: join(cache, 'search'),
          copy,
          pageOf: async (address) => (await printed(join(address, 'index.html'))).toString(),
        }),
    });
    const clock = { now, timeZone: content.site.timeZone };
    const due = nextDue(nextOfPaper(edition, content, clock), clock);
    await noteNextDue(due, output);
    const kept = wishes.ledger ? await keepAddresses(edition, content, contentDirectory) : null;
    return { ...counts, nextDue: due, kept, beyond: beyondLimits(forHosts, counts.withCopies) };
  });
}

/**
 * Prints the pages of one shard into a folder of their own, for `print` to put together with the others. What is made
 * of printed pages (the search, the workers) is not in it.
 */
export async function printShard(
  paper: Environment,
  root: string,
  shard: Shard,
  wishes: Wishes,
): Promise<Counts & { folder: string }> {
  const { folder, site: output, ledger } = foldersOfShard(paper.outputDirectory, shard);
  await refuseForeignShard(folder);
  return withPress(paper, root, { output, ledger, wishes }, async (press) => {
    const counts = await printSite({
      ...press,
      shards: [],
      isOurs: { volume: (part) => isPartOfShard(part, shard), page: (file) => isOfShard(file, shard) },
      others: () => Promise.resolve([]),
      ofPages: () => Promise.resolve([]),
      searchOf: null,
    });
    return { ...counts, folder };
  });
}

/** Where a site or a part of it is printed, and where its ledger lies. */
interface Place {
  output: string;
  ledger: string;
  wishes: Wishes;
}

/** All that is the same for whatever is printed. */
type ReadyPress = Omit<Printing, 'shards' | 'isOurs' | 'others' | 'ofPages' | 'searchOf'> & { content: Content };

/** Folder where what was read of a paper is kept. */
export const readingNotes = (paper: Environment, root: string): string => join(root, paperCache(paper), 'read');

/** Reads the paper and has `work` print it, alone and with the folder put right before; says plainly what a disk refuses. */
async function withPress<Result>(
  paper: Environment,
  root: string,
  { output, ledger, wishes: { verify, tell, memory: known } }: Place,
  work: (press: ReadyPress) => Promise<Result>,
): Promise<Result> {
  const { lock, unbound } = besideOutput(output);
  let isBound = false;
  const bound = () => {
    isBound = true;
  };
  // Taken before another build is waited for: this process reads with the code that it was started with.
  const reading = { notes: readingNotes(paper, root), reader: await readerDigest(root) };
  const printAlone = async () => {
    const wasCutShort = await recover(output);
    // Every page of one build sees the same moment.
    process.env['BUILD_NOW'] = paper.now.toISOString();
    const memory = verify ? contentMemory() : (known ?? (await recalledMemory(reading.notes, reading.reader)));
    return printRead(memory, wasCutShort).catch(async (error: unknown) => {
      if (!(error instanceof LostReadingError)) throw error;
      console.error(`${error.message}: every text is read again.`);
      forgetShelves(memory);
      await rm(unbound, { recursive: true, force: true });
      return printRead(memory, wasCutShort);
    });
  };
  const printRead = async (memory: ContentMemory, wasCutShort: boolean) => {
    const content = await soundContent(paper, {
      memory,
      ...reading,
      readerNow: () => readerDigest(root),
      tell: (...count) => tell('read', ...count),
    });
    const url = paper.siteUrl ?? content.site.url;
    const bundle = await currentBundle({ url, basePath: paper.basePath }, root);
    const folders = { output, unbound };
    const registers = join(root, paperCache(paper), 'registers.json');
    const pages = await wantedPages(content, { bundle, now: paper.now, registers });
    const hire = (count: number) => printingProcesses({ paper, bundle, registers, ...reading, ...folders }, count);
    return work({ ...folders, ledger, content, bundle, pages, wasCutShort, verify, tell, bound, hire });
  };
  try {
    await mkdir(dirname(output), { recursive: true });
    return await withLock(lock, () => printAlone().finally(() => rm(unbound, { recursive: true, force: true })));
  } catch (error) {
    throw inPlainWords(error, { output, content: paper.contentDirectory, isBound });
  }
}
