import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Environment } from '../collections/environment.ts';
import { paperCache } from '../collections/paper-cache.ts';
import { readContent } from '../collections/read-content.ts';
import { nextDue } from '../edition/next-due.ts';
import { besideOutput, bind, recover } from './bind.ts';
import { keepAddresses } from './keep-addresses.ts';
import { withLock } from './lock.ts';
import { noteNextDue } from './next-due.ts';
import { refuseForeignOutput } from './own-output.ts';

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
    // Astro resolves packages from where it prints: inside the checkout, wherever the output goes.
    const printing = join(root, paperCache(paper), 'printing');
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // Every page of one build sees the same moment.
    process.env['BUILD_NOW'] = now.toISOString();
    await rm(printing, { recursive: true, force: true });
    await build({ root, outDir: printing, logLevel: 'warn' });
    const printed = await countFiles(printing);
    await bind(printing, outputDirectory);
    const content = await readContent(paper);
    const due = nextDue(
      content.articles.map(({ value }) => value),
      { now, timeZone: content.site.timeZone },
    );
    await noteNextDue(due, outputDirectory);
    const kept = ledger ? await keepAddresses(content, contentDirectory, now) : null;
    return { ...printed, nextDue: due, kept };
  });
}

async function countFiles(directory: string): Promise<Pick<Printed, 'pages' | 'files'>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return { files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length };
}
