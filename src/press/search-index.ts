import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { searchRecord } from '../edition/search-record.ts';
import type { SearchRecord } from '../edition/search-record.ts';
import type { SearchIndex } from '../edition/search-indexes.ts';
import { isWhole, sealFolder } from './sealed-folder.ts';
import { textOfPage } from './text-of-page.ts';

/** What an index is made with; folders as absolute paths. */
export interface Indexing {
  site: SiteSettings;
  /** Folder for the indexes that are kept, by key. */
  cache: string;
  /** Digest of the code that reads texts. */
  copy: string;
  /** Names the text of an article. */
  textOf: (article: ArticleEntry) => string;
  /** Gives the printed page of an article. */
  pageOf: (url: string) => Promise<string>;
}

/** Counts up where records are made in another way. */
const recipe = 'pagefind 1.6.0, recipe 3';

/** Digest of what all indexes depend on besides their articles. */
export function recipeOf({ site, copy }: Pick<Indexing, 'site' | 'copy'>): string {
  return JSON.stringify([recipe, copy, site.language, site.timeZone, site.sections]);
}

/**
 * Gives the folder of an index of the search: out of the cache where none of its texts has changed and it is whole, made
 * otherwise. It holds the script that reads indexes, and the index in a folder of its own. The same articles give the
 * same bytes. `closeIndexing` comes after the last.
 */
export async function folderOfIndex({ name, articles }: SearchIndex, making: Indexing): Promise<string> {
  const sorted = articles().toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const records = sorted.map((article) => ({ article, record: searchRecord(article, making.site, name) }));
  const folder = join(making.cache, `${name}.${keyOf(records, making)}`);
  if (await isWhole(folder)) return folder;
  await rm(folder, { recursive: true, force: true });
  await writeIndex(await indexOf(records, making), folder);
  for (const other of await readdir(making.cache)) {
    const path = join(making.cache, other);
    if (other.startsWith(`${name}.`) && path !== folder) await rm(path, { recursive: true, force: true });
  }
  return folder;
}

/** Ends the process that makes indexes, if there is one. */
export async function closeIndexing(): Promise<void> {
  await close();
}

/** Removes what is kept of indexes that the paper no longer has. */
export async function keepOnlyIndexes(cache: string, names: ReadonlySet<string>): Promise<void> {
  for (const folder of await readdir(cache).catch(() => [])) {
    const [name = ''] = folder.split('.');
    if (!names.has(name)) await rm(join(cache, folder), { recursive: true, force: true });
  }
}

/** What an index says of an article besides its text. */
interface Recorded {
  article: ArticleEntry;
  record: SearchRecord;
}

function keyOf(records: readonly Recorded[], making: Indexing): string {
  const facts = records.map(({ article, record }) => [record, article.standfirst, making.textOf(article)]);
  const all = JSON.stringify([recipeOf(making), facts]);
  return createHash('sha256').update(all).digest('hex').slice(0, 24);
}

async function indexOf(records: readonly Recorded[], { site, pageOf }: Indexing): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ maxFragments: 500 });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const { language } = new Intl.Locale(site.language);
  // One after another: the numbers that Pagefind gives pages follow the order in which they come.
  for (const { article, record } of records) {
    const text = textOfPage(await pageOf(article.url));
    const content = [article.standfirst, text].filter((part) => part !== null && part !== '').join(' ');
    const added = await index.addCustomRecord({ ...record, language, content: content || article.headline });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${article.url}: ${added.errors.join('; ')}`);
  }
  return index;
}

/** Writes what the search page loads, and none of Pagefind's own pages; whole or not at all. */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const half = `${folder}.${process.pid}.half`;
  await rm(half, { recursive: true, force: true });
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = path === 'pagefind.js' ? path : join('index', path);
    if (path !== 'pagefind.js' && !belongsToIndex.test(path)) continue;
    await mkdir(dirname(join(half, file)), { recursive: true });
    await writeFile(join(half, file), content);
  }
  // Its process goes with it, which would keep what it held: gigabytes after a few large indexes.
  await closeIndexing();
  await sealFolder(half);
  await rename(half, folder);
}

const belongsToIndex = /^(?:(?:index|filter|fragment)\/|pagefind-entry\.json$|pagefind\..*\.pf_meta$|wasm\.)/;
