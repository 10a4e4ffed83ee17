import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { articleAt } from '../collections/filed-volumes.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { searchIndexAddress, searchScriptAddress } from '../edition/addresses.ts';
import { searchIndexes } from '../edition/search-indexes.ts';
import type { SearchIndex } from '../edition/search-indexes.ts';
import { digestOfText } from './digest-of.ts';
import { filesIn } from './files-in.ts';
import type { Wanted } from './made-file.ts';
import { partOfIndex } from './parts.ts';
import type { PartName } from './parts.ts';
import { closeIndexing, folderOfIndex, keepOnlyIndexes, recipeOf } from './search-index.ts';
import type { Indexing } from './search-index.ts';

/** An index of the search as a part of the site. */
export interface SearchPart {
  name: PartName;
  /** Names all that it is made of. */
  key: string;
  files: () => Promise<Wanted[]>;
}

/** The search through what readers may see. */
export interface SearchOfPages {
  parts: SearchPart[];
  /** The script that reads the indexes; none where there is nothing to search. */
  script: Wanted[];
  /** Comes after the last file was made. */
  close: () => Promise<void>;
}

/** Plans the search through the stories of `months`. */
export function searchOfPages(
  { site, volumes }: Pick<Content, 'site' | 'volumes'>,
  months: Parameters<typeof searchIndexes>[0],
  { cache, copy, pageOf }: Pick<Indexing, 'cache' | 'copy' | 'pageOf'>,
): SearchOfPages {
  const filedAt = articleAt(volumes);
  const textOf = ({ url }: ArticleEntry) => filedAt(url)?.bytesDigest ?? '';
  const making = { site, cache, copy, pageOf, textOf };
  const recipe = recipeOf(making);
  const indexes = searchIndexes(months, site.timeZone);
  const script = searchScriptAddress.slice(1);
  const newest = indexes.at(-1);
  const linesOf = ({ months: whole, articles }: SearchIndex): string[] =>
    whole?.map(({ digest, register }) => `${digest} ${register.lists['all']?.digest ?? ''}`) ??
    articles().map((article) => {
      const { digest = '', bytesDigest = '' } = filedAt(article.url) ?? {};
      // The clock takes labels away.
      return `${digest} ${bytesDigest} ${article.label ?? ''}`;
    });
  return {
    parts: indexes.map((index) => {
      const key = digestOfText([recipe, JSON.stringify(site), ...linesOf(index)].join('\n'));
      return {
        name: partOfIndex(index.name),
        key,
        files: async () => {
          const folder = await folderOfIndex(index, making);
          const paths = await filesIn(join(folder, 'index'));
          return paths.map((path) => ({
            file: join(searchIndexAddress(index.name), path).slice(1),
            key: `${folder.slice(cache.length)} ${path}`,
            make: async () => ({ bytes: await readFile(join(folder, 'index', path)), answers: [] }),
          }));
        },
      };
    }),
    script:
      newest === undefined
        ? []
        : [
            {
              file: script,
              key: recipe,
              make: async () => ({
                bytes: await readFile(join(await folderOfIndex(newest, making), 'pagefind.js')),
                answers: [],
              }),
            },
          ],
    close: async () => {
      await closeIndexing();
      await keepOnlyIndexes(cache, new Set(indexes.map(({ name }) => name)));
    },
  };
}
