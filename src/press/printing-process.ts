import { LostReadingError } from '../collections/closed-shelf.ts';
import { contentMemory } from '../collections/content.ts';
import type { ContentMemory } from '../collections/content.ts';
import { inParallel } from '../collections/in-parallel.ts';
import { recalledMemory } from '../collections/kept-memory.ts';
import { readContent } from '../collections/read-content.ts';
import { pagesAtOnce } from './make-files.ts';
import { makeFile } from './made-file.ts';
import type { Wanted } from './made-file.ts';
import type { AskedPages, PrintedThere, PrintingAnswer, PrintingOrder, PrintThere } from './printing-processes.ts';
import { wantedPages } from './wanted-pages.ts';

/** Prints pages for the process that has started this one, for as long as that is there. */

const answer = (given: PrintingAnswer) => process.send?.(given);

/** The first message is the order; each of the others asks for pages. */
process.once('message', (order) => {
  let prepared = prepare(order as PrintingOrder);
  const print = (asked: AskedPages) => prepared.then((printThere) => printThere(asked));
  process.on('message', (asked) => {
    print(asked as AskedPages)
      .catch((error: unknown) => {
        if (!(error instanceof LostReadingError)) throw error;
        prepared = prepare(order as PrintingOrder, contentMemory());
        return print(asked as AskedPages);
      })
      .then(
        (printed) => answer({ printed, memory: process.resourceUsage().maxRSS }),
        (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
      );
  });
});
process.once('disconnect', () => process.exit());

/** Reads the paper with what is kept of the last reading, or with `memory`. */
async function prepare(
  { paper, bundle, notes, reader, registers, ...folders }: PrintingOrder,
  memory?: ContentMemory,
): Promise<PrintThere> {
  process.env['BUILD_NOW'] = paper.now.toISOString();
  const content = await readContent(paper, memory ?? (await recalledMemory(notes, reader)));
  const { pagesOf, edition: own } = await wantedPages(content, { bundle, now: paper.now, registers });
  let listed = { volumes: '', byFile: new Map<string, Wanted>() };
  const pagesByFile = async (volumes: AskedPages['volumes']): Promise<Map<string, Wanted>> => {
    const name = volumes?.join(' ') ?? 'edition';
    if (listed.volumes !== name) {
      const pages = await pagesOf(volumes);
      listed = { volumes: name, byFile: new Map(pages.map((page) => [page.file, page])) };
    }
    return listed.byFile;
  };
  return async ({ edition, volumes, pages }) => {
    if (edition !== own) throw new Error('A text was changed while the paper was printed. Build again.');
    const byFile = await pagesByFile(volumes);
    return inParallel(pages, pagesAtOnce, async ([file, known]): Promise<PrintedThere[number]> => {
      const page = byFile.get(file);
      if (page === undefined)
        throw new Error(`${file} is no longer to be printed: a text was changed meanwhile. Build again.`);
      return [file, await makeFile(page, known, folders)];
    });
  };
}
