import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { afterBreaking } from '../edition/breaking.ts';
import { published } from '../edition/published.ts';
import type { Wanted } from './made-file.ts';
import type { PrintedFile } from './print-pages.ts';
import { isWhole } from './sealed-folder.ts';
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
    articles: articles
      .filter(({ value }) => shown.has(value))
      .map((article) => ({ ...article, value: afterBreaking(article.value, site, now) })),
    site,
    cache,
    copy,
    pageOf: async (address) => (await printed(join(address, 'index.html'))).toString(),
  });
  const checked = new Map<string, Promise<void>>();
  return files.map(({ file, from, index, key }) => ({
    file,
    key,
    make: async () => {
      const whole = checked.get(index) ?? refuseDamaged(index);
      checked.set(index, whole);
      await whole;
      return { bytes: await readFile(from), answers: [] };
    },
  }));
}

/** Looks at an index that was kept only where files of it are wanted: those of closed years lie in the output folder. */
async function refuseDamaged(index: string): Promise<void> {
  if (await isWhole(index)) return;
  await rm(index, { recursive: true, force: true });
  throw new Error(`The kept search index ${index} was damaged, and is removed. Build again: it is made anew.`);
}
