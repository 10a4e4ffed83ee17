import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentMemory } from '../collections/content.ts';
import { copyDigest } from '../collections/copy-digest.ts';
import type { Environment } from '../collections/environment.ts';
import { recalledMemory } from '../collections/kept-memory.ts';
import { paperCache } from '../collections/paper-cache.ts';
import { endOfBreaking } from '../edition/breaking.ts';
import { nextDue } from '../edition/next-due.ts';
import { besideOutput } from './beside-output.ts';
import { bind, recover } from './bind.ts';
import { currentBundle } from './bundle.ts';
import { readerDigest } from './code-digest.ts';
import { redirectsOf } from './former-addresses.ts';
import { hostFiles } from './hosts/host-files.ts';
import { keepAddresses } from './keep-addresses.ts';
import { inPlainWords } from './disk-trouble.ts';
import { filesIn } from './files-in.ts';
import { filesOf, forgetAltered, readLedger, writeLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { withLock } from './lock.ts';
import { noteNextDue } from './next-due.ts';
import { refuseForeignOutput } from './own-output.ts';
import { printPages } from './print-pages.ts';
import type { Press } from './print-pages.ts';
import { printingProcesses } from './printing-processes.ts';
import { soundContent } from './sound-content.ts';
import { searchOfPages } from './search-of-pages.ts';
import { workerFile } from './worker-file.ts';

/** How many of its files the site has, how many were made, differ from before, and are gone. */
interface Counts {
  pages: number;
  files: number;
  made: number;
  changed: number;
  removed: number;
}

/** What was printed. */
export interface Printed extends Counts {
  /** When the clock alone changes the paper next; null where nothing is due. */
  nextDue: Date | null;
  /** How many addresses were added to the ledger; null where nobody asked. */
  kept: number | null;
}

/** What a build is asked for besides the paper. */
interface Wishes {
  /** Whether to add what is published to the ledger of addresses. */
  ledger: boolean;
  /** Whether to read every text again, and every file of the site, whatever their times say. */
  verify: boolean;
  tell: Tell;
}

/** Is told how far a build has come: files read, files made, files put in their places. */
export type Tell = (phase: 'read' | 'print' | 'bind', done: number, total: number) => void;

/** Prints what has changed and puts it in its place. Whatever fails, the output folder stays as it was; so does one of others. */
export async function print(paper: Environment, root: string, wishes: Wishes): Promise<Printed> {
  const { outputDirectory } = paper;
  await refuseForeignOutput(outputDirectory);
  const { lock, unbound } = besideOutput(outputDirectory);
  try {
    await mkdir(dirname(outputDirectory), { recursive: true });
    return await withLock(lock, () =>
      printAlone(paper, root, wishes).finally(() => rm(unbound, { recursive: true, force: true })),
    );
  } catch (error) {
    throw inPlainWords(error, outputDirectory);
  }
}

async function printAlone(paper: Environment, root: string, { ledger, verify, tell }: Wishes): Promise<Printed> {
  const { contentDirectory, outputDirectory, now } = paper;
  const wasCutShort = await recover(outputDirectory);
  // Every page of one build sees the same moment.
  process.env['BUILD_NOW'] = now.toISOString();
  const cache = join(root, paperCache(paper));
  const notes = join(cache, 'read');
  const reader = await readerDigest(root);
  const memory = verify ? contentMemory() : await recalledMemory(notes, reader);
  const content = await soundContent(paper, { memory, notes, reader, tell: (...count) => tell('read', ...count) });
  const bundle = await currentBundle(paper, root);
  const folders = { output: outputDirectory, unbound: besideOutput(outputDirectory).unbound };
  const copy = await copyDigest(pathToFileURL(`${root}/`));
  const counts = await printSite({
    content,
    bundle,
    ...folders,
    ledger: join(cache, 'printed'),
    wasCutShort,
    verify,
    hire: (pages) => printingProcesses({ paper, bundle, notes, reader, ...folders }, pages),
    tell,
    others: hostFiles(paper.basePath, redirectsOf(content, now)),
    ofPages: async (printed) => [
      ...(await searchOfPages(content, now, { cache: join(cache, 'search'), copy, printed })),
      await workerFile(paper.basePath, content, { bundle, printed }),
    ],
  });
  const due = nextDue(
    { articles: content.articles.map(({ value }) => value), letters: content.letters.map(({ value }) => value) },
    { now, timeZone: content.site.timeZone },
    (article) => endOfBreaking(article, content.site),
  );
  await noteNextDue(due, outputDirectory);
  const kept = ledger ? await keepAddresses(content, contentDirectory, now) : null;
  return { ...counts, nextDue: due, kept };
}

/** What a site is printed with, where the ledger lies, and whether the build before was killed as it bound. */
interface Printing extends Omit<Press, 'before' | 'tell'> {
  ledger: string;
  wasCutShort: boolean;
  verify: boolean;
  tell: Tell;
}

async function printSite({ ledger, wasCutShort, verify, tell, ...site }: Printing): Promise<Counts> {
  const { output } = site;
  const before = await readLedger(ledger, (message) => console.error(message));
  if (verify) await forgetAltered(before, output);
  const count = (done: number, total: number) => tell('print', done, total);
  const { after, made, changed, isFamiliar } = await printPages({ ...site, before, tell: count });
  const gone = [...before.entries].filter(([file]) => !after.entries.has(file));
  // A build that is killed from here on has left files of the old site, of the new one, or of both.
  const either: Ledger = { ...after, entries: new Map([...after.entries, ...gone]) };
  await writeLedger(ledger, either, before);
  const files = filesOf(after);
  const lying = isFamiliar && !wasCutShort ? filesOf(before) : await filesIn(output).catch(() => []);
  const removed = [...lying].filter((file) => !files.has(file));
  if (changed > 0 || removed.length > 0 || wasCutShort) {
    tell('bind', 0, changed + removed.length);
    await bind(output, removed);
    tell('bind', changed + removed.length, changed + removed.length);
  }
  if (gone.length > 0) await writeLedger(ledger, after, either);
  const pages = [...files].filter((file) => file.endsWith('.html')).length;
  return { pages, files: after.entries.size, made, changed, removed: removed.length };
}
