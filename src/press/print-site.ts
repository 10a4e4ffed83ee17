import { bind } from './bind.ts';
import { filesIn } from './files-in.ts';
import { filesOf, readLedger, writeLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { holdsBytes } from './made-file.ts';
import { printPages } from './print-pages.ts';
import type { Press } from './print-pages.ts';

/** How many of its files a site has, without and with their compressed copies, how many were made here or by other builds, differ from before, and are gone. */
export interface Counts {
  pages: number;
  files: number;
  withCopies: number;
  made: number;
  adopted: number;
  changed: number;
  removed: number;
}

/** Is told how far a build has come: files read, files made, files put in their places. */
export type Tell = (phase: 'read' | 'print' | 'bind', done: number, total: number) => void;

/** What a site is printed with. */
export interface Printing extends Omit<Press, 'before' | 'tell'> {
  /** Folder of the ledger. */
  ledger: string;
  /** Whether the build before was killed as it bound. */
  wasCutShort: boolean;
  /** Whether to read every file of the site again. */
  verify: boolean;
  tell: Tell;
}

/** Prints what has changed and puts it in its place. */
export async function printSite({ ledger, wasCutShort, verify, tell, ...site }: Printing): Promise<Counts> {
  const { output } = site;
  const before = await readLedger(ledger, (message) => console.error(message));
  if (verify) forgetAltered(before, output);
  const count = (done: number, total: number) => tell('print', done, total);
  const { after, made, adopted, changed, isFamiliar } = await printPages({ ...site, before, tell: count });
  const gone = [...before.entries].filter(([file]) => !after.entries.has(file));
  // A build that is killed from here on has left files of the old site, or of the new one.
  const either: Ledger = { ...after, entries: new Map([...after.entries, ...gone]) };
  await writeLedger(ledger, either, before);
  const files = filesOf(after);
  const lying = isFamiliar && !wasCutShort ? filesOf(before) : await filesIn(output).catch(() => []);
  const removed = [...lying].filter((file) => !files.has(file));
  const moving = changed + removed.length;
  if (moving > 0 || wasCutShort) {
    tell('bind', 0, moving);
    await bind(output, removed);
    tell('bind', moving, moving);
  }
  if (gone.length > 0) await writeLedger(ledger, after, either);
  const pages = [...files].filter((file) => file.endsWith('.html')).length;
  return { pages, files: after.entries.size, withCopies: files.size, made, adopted, changed, removed: removed.length };
}

/** Forgets every file whose bytes are not what was put into the output folder. */
function forgetAltered({ entries }: Ledger, output: string): void {
  for (const [file, entry] of entries) if (!holdsBytes(output, file, entry)) entries.delete(file);
}
