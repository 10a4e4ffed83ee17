import type { Content } from '../collections/content.ts';
import type { Bundle } from './bundle.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import { keepRegisters, keptRegisters } from './kept-registers.ts';
import type { Wanted } from './made-file.ts';
import type { PartName } from './parts.ts';
import type * as PrinterModule from './printer.ts';
import type { Printer } from './printer.ts';

/** The pages of an edition: who prints them, and what is to be there. */
export interface WantedPages {
  printer: Printer;
  /** Digest of what all pages depend on: code, settings, and the names that authors go by. */
  paper: string;
  /** Digest of that, and of what all volumes come of: another process that has read something else must not print. */
  edition: string;
  /** Those of some volumes, or with null those of the edition. */
  pagesOf: (volumes: readonly PartName[] | null) => Promise<Wanted[]>;
}

/** What the pages of an edition are made with. */
interface Making {
  bundle: Pick<Bundle, 'digest' | 'entry'>;
  now: Date;
  /** File for the registers of volumes. */
  registers: string;
}

/** Makes the edition of what was read; its pages are printed by the code in the bundle. */
export async function wantedPages(content: Content, { bundle, now, registers: file }: Making): Promise<WantedPages> {
  const { openPrinter } = (await import(bundle.entry)) as typeof PrinterModule;
  const names = content.authors.map(({ value: { name, aliases } }) => [name, aliases]);
  const paper = digestOfText(`${bundle.digest} ${digestOf([content.site, names]) ?? ''}`);
  const registry = {
    file,
    now,
    keys: new Map(content.volumes.map(({ volume, digest }) => [volume, `${paper} ${digest}`])),
  };
  const registers = await keptRegisters(registry);
  const printer = openPrinter(content, registers);
  const isAsKept = printer.edition.volumes.every(({ volume }) => registers.has(volume));
  if (!isAsKept) await keepRegisters(registry, printer.edition.volumes);
  return {
    printer,
    paper,
    edition: digestOfText(`${paper} ${JSON.stringify([...printer.standings])}`),
    pagesOf: async (volumes) => {
      const leaves = await printer.list(volumes);
      const wanted = leaves.map(({ file, key, print }) => ({
        file,
        key: key === null ? null : digestOfText(`${paper} ${key}`),
        make: print,
      }));
      // What is printed of one text comes together, so that the text is read once.
      return wanted.sort((one, other) => (one.file < other.file ? -1 : 1));
    },
  };
}
