import type { ArticleEntry } from '../collections/schema.ts';
import { calendarDate } from '../copy/address/calendar-date.ts';
import type { BoundMonth } from './bound-month.ts';

/** An index of the search: those articles of the paper that are found through it. */
export interface SearchIndex {
  /** A year, `2025`, or some months of it, `2024-01to03`; of the newest a month, `2026-10`, seven days, `2026-11-3`, or a day, `2026-11-d19`. */
  name: string;
  /** The months whose stories it has, all of them; null where it has some stories of one month. */
  months: readonly Searched[] | null;
  articles: () => readonly ArticleEntry[];
}

/** A month as the search knows it. */
type Searched = Pick<BoundMonth, 'volume' | 'count' | 'digest' | 'articles' | 'register'>;

/** So many articles are indexed in about a second: of what is over nothing is won by fewer. */
const quick = 500;
/** Of what is indexed with each article that is added, fewer are waited for. */
const atOnce = 100;
/** So many are indexed in four seconds, for which an old text that is edited need not wait longer. */
const handy = 1000;
/** To index more would take more memory than a small machine has: of articles of 900 words 0.3 MB each. */
const most = 4000;

/**
 * Deals the articles of `months` out to indexes, the oldest first, so that one that is added costs a small index, and
 * what is over is never indexed again: one for each year, and where there are many articles, of the newest year one for
 * each month, of its newest month one for each seven days, and of the last of these one for each day. An older year with
 * very many is divided into as few as do.
 */
export function searchIndexes(months: readonly Searched[], timeZone: string): SearchIndex[] {
  const years = grouped(months, ({ volume }) => volume.slice(0, 4));
  return years.flatMap((year, index) => {
    if (index < years.length - 1) return divided(year);
    if (countOf(year) <= quick) return [year];
    const newest = grouped(year.months, ({ volume }) => volume.replace('/', '-'));
    return newest.flatMap((month, place) => (place < newest.length - 1 ? [month] : weeksOf(month, timeZone)));
  });
}

type WholeIndex = SearchIndex & { months: readonly Searched[] };

const countOf = ({ months }: WholeIndex): number => months.reduce((sum, { count }) => sum + count, 0);

/**
 * A year that is over, or parts of it of as many months each: as few as are handy, up to four, since a reader’s browser
 * loads the beginning of each; more only where memory asks for it.
 */
function divided(year: WholeIndex): WholeIndex[] {
  const into = (span: number) => (span === 12 ? [year] : grouped(year.months, spanOf(span)));
  const isAtMost = (count: number) => (span: number) => into(span).every((part) => countOf(part) <= count);
  const span = [12, 6, 3].find(isAtMost(handy)) ?? [3, 2].find(isAtMost(most)) ?? 1;
  return into(span);
}

const spanOf =
  (span: number) =>
  ({ volume }: Searched) => {
    const first = Math.floor((Number(volume.slice(5)) - 1) / span) * span + 1;
    const [from, to] = [first, first + span - 1].map((month) => String(month).padStart(2, '0'));
    return `${volume.slice(0, 4)}-${span === 1 ? (from ?? '') : `${from ?? ''}to${to ?? ''}`}`;
  };

function weeksOf(month: WholeIndex, timeZone: string): SearchIndex[] {
  if (countOf(month) <= quick) return [month];
  const dayOf = ({ datePublished }: ArticleEntry) => calendarDate(datePublished, timeZone).slice(8, 10);
  const weeks = parts(month, (article) => String(Math.ceil(Number(dayOf(article)) / 7)));
  const newest = weeks.pop();
  if (newest === undefined) return [];
  const days =
    newest.articles().length > atOnce
      ? parts({ ...newest, name: month.name }, (article) => `d${dayOf(article)}`)
      : [newest];
  return [...weeks, ...days];
}

/** Parts of what an index has, the oldest first. */
function parts({ name, articles }: SearchIndex, nameOf: (article: ArticleEntry) => string): SearchIndex[] {
  return [...Map.groupBy(articles(), nameOf)]
    .map(([part, own]) => ({ name: `${name}-${part}`, months: null, articles: () => own }))
    .sort(byName);
}

function grouped(months: readonly Searched[], nameOf: (month: Searched) => string): WholeIndex[] {
  return [...Map.groupBy(months, nameOf)]
    .map(([name, own]) => ({ name, months: own, articles: () => own.flatMap(({ articles }) => articles) }))
    .sort(byName);
}

const byName = (one: SearchIndex, other: SearchIndex): number => (one.name < other.name ? -1 : 1);
