import { readFile } from 'node:fs/promises';
import type { Content } from '../collections/content.ts';
import { published } from '../edition/published.ts';
import type { PageOf, Wanted } from './print-pages.ts';
import { searchFiles } from './search-index.ts';

/** Gives the files of the search through all that readers may see at `now`. `cache` and `copy` are those of `searchFiles`. */
export async function searchOfPages(
  { articles, site }: Content,
  now: Date,
  sources: { cache: string; copy: string; pageOf: PageOf },
): Promise<Wanted[]> {
  const shown = new Set(
    published(
      articles.map(({ value }) => value),
      { now, timeZone: site.timeZone },
    ),
  );
  const files = await searchFiles({ ...sources, site, articles: articles.filter(({ value }) => shown.has(value)) });
  return files.map(({ file, from, key }) => ({
    file,
    key,
    make: async () => ({ bytes: await readFile(from), answers: [] }),
  }));
}
