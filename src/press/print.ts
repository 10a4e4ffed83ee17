import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Content } from '../collections/content.ts';
import { copyDigest } from '../collections/copy-digest.ts';
import type { Environment } from '../collections/environment.ts';
import { inParallel } from '../collections/in-parallel.ts';
import { paperCache } from '../collections/paper-cache.ts';
import { readContent } from '../collections/read-content.ts';
import { failure, shortReport, showsColours } from '../collections/report.ts';
import { endOfBreaking } from '../edition/breaking.ts';
import { nextDue } from '../edition/next-due.ts';
import { published } from '../edition/published.ts';
import { besideOutput, bind, recover } from './bind.ts';
import { currentBundle } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { equipForHosts } from './equip-for-hosts.ts';
import { keepAddresses } from './keep-addresses.ts';
import { withLock } from './lock.ts';
import { noteNextDue } from './next-due.ts';
import { refuseForeignOutput } from './own-output.ts';
import { addSearchIndex } from './search-index.ts';
import type * as Printer from './printer.ts';

/** What was printed. */
export interface Printed {
  pages: number;
  files: number;
  /** When the clock alone changes the paper next; null where nothing is due. */
  nextDue: Date | null;
  /** How many addresses were added to the ledger; null where nobody asked. */
  kept: number | null;
}

/** What a build is asked for besides the paper. */
interface Wishes {
  /** Whether to add what is published to the ledger of addresses. */
  ledger: boolean;
}

/** Prints the whole paper and swaps it in. Whatever fails, the output folder stays as it was; so does one of others. */
export async function print(paper: Environment, root: string, { ledger }: Wishes): Promise<Printed> {
  const { contentDirectory, outputDirectory, now } = paper;
  await refuseForeignOutput(outputDirectory);
  await mkdir(dirname(outputDirectory), { recursive: true });
  return withLock(besideOutput(outputDirectory).lock, async () => {
    await recover(outputDirectory);
    // Every page of one build sees the same moment.
    process.env['BUILD_NOW'] = now.toISOString();
    const content = await soundContent(paper);
    const bundle = await currentBundle(paper, root);
    const printing = join(root, paperCache(paper), 'printing');
    await rm(printing, { recursive: true, force: true });
    await printInto(printing, content, bundle);
    const clock = { now, timeZone: content.site.timeZone };
    const shown = new Set(
      published(
        content.articles.map(({ value }) => value),
        clock,
      ),
    );
    await addSearchIndex({
      articles: content.articles.filter(({ value }) => shown.has(value)),
      site: content.site,
      printing,
      cache: join(root, paperCache(paper), 'search'),
      copy: await copyDigest(pathToFileURL(`${root}/`)),
      pageOf: (url) => readFile(join(printing, url, 'index.html'), 'utf8'),
    });
    const printed = await countFiles(printing);
    await equipForHosts(printing, paper, content);
    await bind(printing, outputDirectory);
    const due = nextDue(
      { articles: content.articles.map(({ value }) => value), letters: content.letters.map(({ value }) => value) },
      { now, timeZone: content.site.timeZone },
      (article) => endOfBreaking(article, content.site),
    );
    await noteNextDue(due, outputDirectory);
    const kept = ledger ? await keepAddresses(content, contentDirectory, now) : null;
    return { ...printed, nextDue: due, kept };
  });
}

/** Reads the content folder; lists every problem, and throws where one is an error. */
async function soundContent(paper: Environment): Promise<Content> {
  const content = await readContent(paper);
  const { problems, files } = content;
  if (problems.length > 0) console.error(shortReport(problems, files, showsColours(process.stderr)));
  const failed = failure(problems);
  if (failed !== null) throw new Error(failed.message);
  return content;
}

/** Pages printed at the same time: while one waits for a photo, another is laid out. */
const atOnce = 4;

async function printInto(directory: string, content: Content, bundle: Bundle): Promise<void> {
  const { leavesOf, printLeaf } = (await import(bundle.entry)) as typeof Printer;
  await mkdir(directory, { recursive: true });
  await cp(bundle.files, directory, { recursive: true });
  const leaves = await leavesOf(content);
  await inParallel(leaves, atOnce, async (leaf) => {
    const path = join(directory, leaf.file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await printLeaf(leaf));
  });
}

async function countFiles(directory: string): Promise<Pick<Printed, 'pages' | 'files'>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return { files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length };
}
