import type { Content } from '../collections/content.ts';
import type { Bundle } from './bundle.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import type { Wanted } from './made-file.ts';
import type * as PrinterModule from './printer.ts';
import type { Printer } from './printer.ts';

/** The pages of an edition: who prints them, and what is to be there. */
export interface WantedPages {
  printer: Printer;
  pages: Wanted[];
}

/** Lists the pages of the edition that comes of what was read, and how each is printed by the code in the bundle. */
export async function wantedPages(content: Content, bundle: Pick<Bundle, 'digest' | 'entry'>): Promise<WantedPages> {
  const { openPrinter } = (await import(bundle.entry)) as typeof PrinterModule;
  const printer = await openPrinter(content);
  const paper = paperKey(content, bundle.digest);
  const pages = printer.leaves.map((leaf) => ({
    file: leaf.file,
    key: leaf.key === null ? null : digestOfText(`${paper} ${leaf.key}`),
    make: () => printer.print(leaf),
  }));
  return { printer, pages };
}

/** What all pages depend on: code, settings, and the names that authors go by. */
function paperKey({ authors }: Content, bundle: string): string {
  const names = authors.map(({ value: { name, aliases } }) => [name, aliases]);
  return `${bundle} ${digestOf(names) ?? ''}`;
}
