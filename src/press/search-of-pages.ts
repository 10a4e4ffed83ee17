import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { published } from '../edition/published.ts';
import type { Wanted } from './made-file.ts';
import type { PrintedFile } from './print-pages.ts';
import { searchFiles } from './search-index.ts';

/** Gives the files of the search through all that readers may see at `now`. `cache` and `copy` are those of `searchFiles`. */
export async function searchOfPages(
  { articles, site }: Content,
  now: Date,
  { cache, copy, printed }: { cache: string; copy: string; printed: PrintedFile },
): Promise<Wanted[]> {
  const shown = new Set(
    published(
      articles.map(({ value }) => value),
      { now, timeZone: site.timeZone },
    ),
  );
  const files = await searchFiles({
    articles: articles.filter(({ value }) => shown.has(value)),
    site,
    cache,
    copy,
    pageOf: async (address) => (await printed(join(address, 'index.html'))).toString(),
  });
  return files.map(({ file, from, key }) => ({
    file,
    key,
    make: async () => ({ bytes: await readFile(from), answers: [] }),
  }));
}
