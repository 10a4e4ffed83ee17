import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { FiledArticle } from '../collections/content.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { searchIndexAddress, searchScriptAddress } from '../edition/addresses.ts';
import { searchRecord, searchYear } from '../edition/search-record.ts';
import { filesIn } from './files-in.ts';
import { sealFolder } from './sealed-folder.ts';
import { textOfPage } from './text-of-page.ts';

/** What an index is made from; folders as absolute paths. */
export interface Indexing {
  /** What readers may see. */
  articles: readonly FiledArticle[];
  site: SiteSettings;
  /** Folder for the indexes of years, by key. */
  cache: string;
  /** Digest of the code that reads texts. */
  copy: string;
  /** Gives the printed page of an article. */
  pageOf: (url: string) => Promise<string>;
}

/** Counts up where records are made in another way. */
const recipe = 'pagefind 1.6.0, recipe 3';

/** A file of the search, for the site. */
export interface SearchFile {
  /** Path in the site. */
  file: string;
  /** Absolute path of the file itself, and of the kept index that it belongs to. */
  from: string;
  index: string;
  /** Names its contents. */
  key: string;
}

/**
 * Gives the files of the search: one index a year, each taken from the cache where none of its texts has changed. The
 * same articles give the same bytes.
 */
export async function searchFiles({ articles, site, cache, copy, pageOf }: Indexing): Promise<SearchFile[]> {
  const years = [...Map.groupBy(articles, ({ value }) => searchYear(value))].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = new Set<string>();
  const found = new Map<string, SearchFile>();
  try {
    for (const [year, own] of years) {
      const sorted = own.toSorted((a, b) => (a.value.url < b.value.url ? -1 : 1));
      const name = `${year}-${keyOf(sorted, site, copy)}`;
      kept.add(name);
      const folder = join(cache, name);
      if (!(await exists(folder))) await indexYear(sorted, site, pageOf, folder);
      const script = {
        file: searchScriptAddress.slice(1),
        from: join(folder, 'pagefind.js'),
        index: folder,
        key: recipe,
      };
      found.set(script.file, script);
      for (const path of await filesIn(join(folder, 'index'))) {
        const file = join(searchIndexAddress(year), path).slice(1);
        found.set(file, { file, from: join(folder, 'index', path), index: folder, key: `${name} ${path}` });
      }
    }
  } finally {
    await close();
  }
  for (const name of await readdir(cache).catch(() => [])) {
    if (!kept.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
  return [...found.values()];
}

function keyOf(articles: readonly FiledArticle[], site: SiteSettings, copy: string): string {
  const facts = articles.map(({ value, bytesDigest }) => [searchRecord(value, site), value.standfirst, bytesDigest]);
  const all = JSON.stringify([recipe, copy, site.language, facts]);
  return createHash('sha256').update(all).digest('hex').slice(0, 24);
}

async function indexYear(
  articles: readonly FiledArticle[],
  site: SiteSettings,
  pageOf: Indexing['pageOf'],
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: 500 });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const { language } = new Intl.Locale(site.language);
  // One after another: the numbers that Pagefind gives pages follow the order in which they come.
  for (const { value } of articles) {
    const record = searchRecord(value, site);
    const text = textOfPage(await pageOf(value.url));
    const content = [value.standfirst, text].filter((part) => part !== null && part !== '').join(' ');
    const added = await index.addCustomRecord({ ...record, language, content: content || value.headline });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${value.url}: ${added.errors.join('; ')}`);
  }
  await writeIndex(index, folder);
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
  await index.deleteIndex();
  await sealFolder(half);
  await rename(half, folder);
}

const belongsToIndex = /^(?:(?:index|filter|fragment)\/|pagefind-entry\.json$|pagefind\..*\.pf_meta$|wasm\.)/;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
