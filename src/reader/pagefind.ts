/** The part of Pagefind's script that the search uses. It is loaded when a reader begins to search, and not before. */
export interface Pagefind {
  options: (options: { basePath: string; baseUrl: string; noWorker: boolean; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: { baseUrl: string }) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (query: string, options: SearchOptions) => Promise<{ results: Result[] }>;
}

/** How many stories have a value, by filter and value. */
export type Counts = Record<string, Record<string, number>>;

/** What a search asks for besides its words. */
export interface SearchOptions {
  filters: Record<string, string>;
  sort?: { date: 'desc' };
}

/** What is known of a story; the kicker is its label, or its section. */
type Fact = 'title' | 'kicker' | 'section' | 'date' | 'byline' | 'language';

/** A story that was found; the rest of it is fetched when it is shown. */
export interface Result {
  data: () => Promise<{ url: string; excerpt: string; meta: Record<Fact, string> }>;
}

/** Loads the script and the indexes, newest first. Throws where one cannot be had. */
export async function openIndexes(script: string, paths: readonly string[]): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const [first = '', ...others] = paths.map((path) => new URL(path, location.href).href);
  // Addresses stay as the records have them: what stands before them is put there where a result is shown.
  const baseUrl = '/';
  await pagefind.options({ basePath: first, baseUrl, noWorker: true, excerptLength: 24 });
  await pagefind.init();
  await Promise.all(others.map((path) => pagefind.mergeIndex(path, { baseUrl })));
  return pagefind;
}

/**
 * Searches all indexes. By date, one after another: Pagefind keeps the order within an index and puts several together
 * by how well a story matches.
 */
export async function findStories(
  pagefind: Pagefind,
  query: string,
  { filters, byDate, indexes }: { filters: Record<string, string>; byDate: boolean; indexes: readonly string[] },
): Promise<Result[]> {
  if (!byDate) return (await pagefind.search(query, { filters })).results;
  const found: Result[] = [];
  for (const index of indexes.filter((name) => name.startsWith(filters['year'] ?? ''))) {
    const { results } = await pagefind.search(query, { filters: { ...filters, index }, sort: { date: 'desc' } });
    found.push(...results);
  }
  return found;
}
