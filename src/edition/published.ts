import { calendarDate, isCalendarDate, momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry, Letter } from '../collections/schema.ts';

/** The moment an edition is made for, and the zone its days are counted in. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/**
 * The articles that readers may see now, newest first. Out are drafts, what is dated or embargoed for later, and what
 * has expired. An embargo ends with the first minute of its day; an article is still there on the day it expires.
 */
export function published<T extends ArticleEntry>(articles: readonly T[], clock: Clock): T[] {
  return newestFirst(
    articles.filter((article) => isPublished(article, clock)),
    clock.timeZone,
  );
}

/** The letters that readers may see now: one dated ahead waits for its moment as an article does. */
export function publishedLetters<T extends Pick<Letter, 'date'>>(letters: readonly T[], clock: Clock): T[] {
  return letters.filter(({ date }) => hasCome(date, clock));
}

function isPublished(article: ArticleEntry, clock: Clock): boolean {
  const { draft, embargo, expires, datePublished } = article;
  if (draft || !hasCome(datePublished, clock)) return false;
  if (embargo !== null && !hasCome(embargo, clock)) return false;
  return expires === null || !hasPassed(expires, clock);
}

function hasCome(iso: string, { now, timeZone }: Clock): boolean {
  return momentOf(iso, timeZone) <= now.getTime();
}

function hasPassed(iso: string, clock: Clock): boolean {
  if (!isCalendarDate(iso)) return hasCome(iso, clock);
  return iso < calendarDate(clock.now.toISOString(), clock.timeZone);
}

/** Newest first; what is of the same moment is ordered by address, so that no build differs from another. */
export function newestFirst<T extends ArticleEntry>(articles: readonly T[], timeZone: string): T[] {
  return articles
    .map((article) => ({ article, instant: momentOf(article.datePublished, timeZone) }))
    .sort((a, b) => b.instant - a.instant || byAddress(a.article, b.article))
    .map(({ article }) => article);
}

function byAddress(a: ArticleEntry, b: ArticleEntry): number {
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}
