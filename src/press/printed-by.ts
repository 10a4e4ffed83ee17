import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { besideOutput } from './beside-output.ts';

/**
 * Whether it was the build that last wrote this ledger which last put files into the output folder: two checkouts may
 * print into the same one, and each knows nothing of what the other has done.
 */
export async function isPrintedFrom(ledger: string, output: string): Promise<boolean> {
  const [ours, theirs] = await Promise.all([nameIn(ledger), besideOutput(output).printedBy].map(read));
  return ours !== null && ours === theirs;
}

/** Gives the output folder, with the new site, the name of another build; that is to be noted in the ledger then. */
export async function nameNewSite(output: string): Promise<string> {
  const name = randomUUID();
  await writeFile(besideOutput(output).printedByNew, name);
  return name;
}

/** Notes in the ledger by which build the output folder was printed. */
export async function noteName(ledger: string, name: string): Promise<void> {
  await mkdir(ledger, { recursive: true });
  await writeFile(nameIn(ledger), name);
}

const nameIn = (ledger: string): string => join(ledger, 'printed-by');

const read = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
