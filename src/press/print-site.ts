import { bind } from './bind.ts';
import { filesIn } from './files-in.ts';
import { hasNotes, readNotes, readPart, writeNotes, writePart } from './ledger.ts';
import type { Notes } from './ledger.ts';
import { placedNote } from './part-notes.ts';
import { editionPart, isPage, partOfFile } from './parts.ts';
import type { PartName } from './parts.ts';
import { filesOf } from './print-batch.ts';
import { MissingFileError, printParts } from './print-parts.ts';
import type { Press, PrintedParts } from './print-parts.ts';
import { isPrintedFrom, nameNewSite, noteName } from './printed-by.ts';

/** What a build has done, in numbers of files. */
export interface Counts {
  /** Of the site, without and with compressed copies. */
  files: number;
  withCopies: number;
  /** Made here, taken from other builds, and how many of both differ from what was there. */
  made: number;
  adopted: number;
  changed: number;
  /** Taken away, compressed copies among them. */
  removed: number;
  /** Pages of the site, and how many of them were made here, or taken away. */
  pages: { all: number; printed: number; removed: number };
  /** The most memory that any process had, in kilobytes. */
  memory: number;
}

/** Is told how far a build has come: files read, files made, files put in their places. */
export type Tell = (phase: 'read' | 'print' | 'bind', done: number, total: number) => void;

/** What a site is printed with. */
export interface Printing extends Omit<Press, 'tell' | 'say'> {
  /** Whether the build before was killed as it bound. */
  wasCutShort: boolean;
  tell: Tell;
  /** Is called when the new site is in its place. */
  bound: () => void;
}

const nothing: Notes = new Map();

/** Prints what has changed and puts it in its place. */
export async function printSite({ wasCutShort, tell, bound, ...site }: Printing): Promise<Counts> {
  const { ledger, output } = site;
  const say = (message: string) => console.error(message);
  const notes = await readNotes(ledger, say);
  const isOurs = await isPrintedFrom(ledger, output);
  const verify = site.verify || !isOurs;
  const print = (believed: Notes) =>
    printParts({ ...site, verify, say, tell: (done, total) => tell('print', done, total) }, believed);
  const printed = await print(verify || wasCutShort ? nothing : notes).catch((error: unknown) => {
    if (error instanceof MissingFileError) return print(nothing);
    throw error;
  });
  const { closed, open, gone, changed } = printed;
  const removed = printed.isFamiliar
    ? await filesGone(printed, ledger)
    : await filesAstray(printed, { ledger, output });
  const moving = changed + removed.length;
  if (moving > 0 || wasCutShort || !isOurs) {
    // Whoever is killed from here on leaves no note on a part whose files are being moved.
    await writeNotes(ledger, closed);
    tell('bind', 0, moving);
    const name = await nameNewSite(output);
    await bind(output, removed);
    await noteName(ledger, name);
    tell('bind', moving, moving);
  }
  bound();
  for (const name of gone.keys()) await writePart(ledger, name, await partNow(name, printed, ledger));
  const all = new Map([...closed, ...[...open].map(([name, note]) => [name, placedNote(note, output)] as const)]);
  if (!hasNotes(ledger) || JSON.stringify([...all]) !== JSON.stringify([...notes])) await writeNotes(ledger, all);
  const sum = (what: 'pages' | 'files' | 'withCopies') =>
    [...all.values()].reduce((total, note) => total + note[what], 0);
  const { made, adopted, memoryElsewhere } = printed;
  return {
    files: sum('files'),
    withCopies: sum('withCopies'),
    made,
    adopted,
    changed,
    removed: removed.length,
    pages: { all: sum('pages'), printed: printed.printed, removed: removed.filter(isPage).length },
    memory: Math.max(process.resourceUsage().maxRSS, memoryElsewhere, site.bundle.memory),
  };
}

/** What is known of a part without what it has lost. */
async function partNow(name: PartName, { gone }: PrintedParts, ledger: string) {
  const part = await readPart(ledger, name, () => undefined);
  for (const file of gone.get(name) ?? []) part.entries.delete(file);
  return part;
}

/** What the parts have lost: an address that moved, and its page in the folder of a volume, may go from one to another. */
async function filesGone(printed: PrintedParts, ledger: string): Promise<string[]> {
  const { gone, open } = printed;
  const known = new Map<PartName, Set<string>>();
  const filesNow = async (name: PartName): Promise<Set<string>> => {
    const files = known.get(name) ?? filesOf(await partNow(name, printed, ledger));
    known.set(name, files);
    return files;
  };
  const removed: string[] = [];
  for (const [name, files] of gone) {
    for (const file of files) {
      const other = name === editionPart ? partOfFile(file) : editionPart;
      if (other === name || !open.has(other) || !(await filesNow(other)).has(file)) removed.push(file);
    }
  }
  return removed;
}

/** Whatever lies in the output folder outside of closed parts and is no file of the site. */
async function filesAstray(printed: PrintedParts, { ledger, output }: { ledger: string; output: string }) {
  const { closed, open } = printed;
  const lying = await filesIn(output).catch(() => []);
  if (lying.length === 0) return [];
  const wanted = new Set<string>();
  for (const name of open.keys()) for (const file of filesOf(await partNow(name, printed, ledger))) wanted.add(file);
  return lying.filter((file) => !wanted.has(file) && !closed.has(partOfFile(file)));
}
