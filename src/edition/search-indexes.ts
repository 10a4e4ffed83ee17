import type { ArticleEntry } from '../collections/schema.ts';
import { calendarDate } from '../copy/address/calendar-date.ts';
import type { BoundMonth } from './bound-month.ts';

/** An index of the search: those articles of the paper that are found through it. */
export interface SearchIndex {
  /** A year, `2025`, or a quarter of it, `2024-q1`; of the newest a month, `2026-10`, or seven days, `2026-11-3`. */
  name: string;
  /** The months whose stories it has, all of them; null where it has some stories of one month. */
  months: readonly Searched[] | null;
  articles: () => readonly ArticleEntry[];
}

/** A month as the search knows it. */
type Searched = Pick<BoundMonth, 'volume' | 'count' | 'digest' | 'articles' | 'register'>;

/** So many articles are indexed in about a second: nothing is won by indexing fewer. */
const quick = 500;
/** To index more at once would take more memory than a small machine has: 90 KB each. */
const most = 5000;

/**
 * Deals the articles of `months` out to indexes, the oldest first, so that one that is added costs a small index, and
 * what is over is never indexed again: one for each year, and where there are many articles, of the newest year one for
 * each month, and of its newest month one for each seven days. Of an older year with very many it is one for each
 * quarter.
 */
export function searchIndexes(months: readonly Searched[], timeZone: string): SearchIndex[] {
  const years = grouped(months, ({ volume }) => volume.slice(0, 4));
  return years.flatMap((year, index) => {
    const count = year.months.reduce((sum, month) => sum + month.count, 0);
    if (index < years.length - 1) return count > most ? grouped(year.months, quarterOf) : [year];
    if (count <= quick) return [year];
    const newest = grouped(year.months, ({ volume }) => volume.replace('/', '-'));
    return newest.flatMap((month, place) => (place < newest.length - 1 ? [month] : weeksOf(month, timeZone)));
  });
}

const quarterOf = ({ volume }: Searched): string => `${volume.slice(0, 4)}-q${Math.ceil(Number(volume.slice(5)) / 3)}`;

type WholeIndex = SearchIndex & { months: readonly Searched[] };

function weeksOf(index: WholeIndex, timeZone: string): SearchIndex[] {
  const count = index.months.reduce((sum, month) => sum + month.count, 0);
  if (count <= quick) return [index];
  const weekOf = ({ datePublished }: ArticleEntry) => {
    const day = Number(calendarDate(datePublished, timeZone).slice(8, 10));
    return `${index.name}-${Math.ceil(day / 7)}`;
  };
  return [...Map.groupBy(index.articles(), weekOf)]
    .map(([name, articles]) => ({ name, months: null, articles: () => articles }))
    .sort(byName);
}

function grouped(months: readonly Searched[], nameOf: (month: Searched) => string): WholeIndex[] {
  return [...Map.groupBy(months, nameOf)]
    .map(([name, own]) => ({ name, months: own, articles: () => own.flatMap(({ articles }) => articles) }))
    .sort(byName);
}

const byName = (one: SearchIndex, other: SearchIndex): number => (one.name < other.name ? -1 : 1);
