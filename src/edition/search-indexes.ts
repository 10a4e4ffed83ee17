import { calendarDate } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from './addresses.ts';

/** An index of the search: those articles of the paper that are found through it. */
export interface SearchIndex {
  /** A year, `2025`, or a quarter of it, `2024-q1`; of the newest a month, `2026-10`, or seven days, `2026-11-3`. */
  name: string;
  articles: ArticleEntry[];
}

/** So many articles are indexed in about a second: nothing is won by indexing fewer. */
const quick = 500;
/** To index more at once would take more memory than a small machine has: 90 KB each. */
const most = 5000;

/**
 * Deals articles out to indexes, the oldest first, so that one that is added costs a small index, and what is over is
 * never indexed again: one for each year, and where there are many articles, of the newest year one for each month, and
 * of its newest month one for each seven days. Of an older year with very many it is one for each quarter.
 */
export function searchIndexes(articles: readonly ArticleEntry[], timeZone: string): SearchIndex[] {
  const yearOf = ({ url }: ArticleEntry) => url.slice(1, 5);
  const monthOf = (article: ArticleEntry) => volumeOf(article).replace('/', '-');
  const weekOf = (article: ArticleEntry) => {
    const day = Number(calendarDate(article.datePublished, timeZone).slice(8, 10));
    return `${monthOf(article)}-${Math.ceil(day / 7)}`;
  };
  const quarterOf = (article: ArticleEntry) =>
    `${yearOf(article)}-q${Math.ceil(Number(volumeOf(article).slice(5)) / 3)}`;
  return newestSplit(newestSplit(grouped(articles, yearOf), monthOf), weekOf).flatMap((index) =>
    isYear(index) && index.articles.length > most ? grouped(index.articles, quarterOf) : [index],
  );
}

const isYear = ({ name }: SearchIndex): boolean => name.length === 4;

function newestSplit(indexes: readonly SearchIndex[], nameOf: (article: ArticleEntry) => string): SearchIndex[] {
  const [newest, ...older] = indexes.toReversed();
  if (newest === undefined || newest.articles.length <= quick) return [...indexes];
  return [...older.reverse(), ...grouped(newest.articles, nameOf)];
}

function grouped(articles: readonly ArticleEntry[], nameOf: (article: ArticleEntry) => string): SearchIndex[] {
  return [...Map.groupBy(articles, nameOf)]
    .map(([name, own]) => ({ name, articles: own }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
