import { calendarDate, momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';

/**
 * Old news is marked: the clock's one decision about the words of an article's page. The mark of the first year comes to
 * the day, those of later years to all articles of a month at once, so that a closed volume changes once a year.
 */

type Dated = Pick<ArticleEntry, 'datePublished'>;

/** The whole years that an article says it is older than; 0 for one that is no older than a year. */
export function yearsOld(article: Dated, now: Date, timeZone: string): number {
  const guess = now.getUTCFullYear() - Number(calendarDate(article.datePublished, timeZone).slice(0, 4));
  for (let years = guess; years > 0; years -= 1) {
    if (markOfYear(article, years, timeZone) <= now.getTime()) return years;
  }
  return 0;
}

/** `yearsOld` for many articles, counted once for each day that they are of. */
export function yearsOldByDay(now: Date, timeZone: string): (article: Dated) => number {
  const known = new Map<string, number>();
  return ({ datePublished }) => {
    const day = calendarDate(datePublished, timeZone);
    const years = known.get(day) ?? yearsOld({ datePublished: day }, now, timeZone);
    known.set(day, years);
    return years;
  };
}

/**
 * When an article becomes more than `years` years old in print, in milliseconds since 1970: for the first year at the end
 * of its anniversary in the zone of the paper, for later ones at the end of the anniversary's month.
 */
export function markOfYear({ datePublished }: Dated, years: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = calendarDate(datePublished, timeZone).split('-').map(Number);
  // The day after the last of a month is the first of the next; of February 29 the anniversary is the 28th.
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const anniversary = years === 1 ? Math.min(day, lastOfMonth) : lastOfMonth;
  const dayAfter = new Date(Date.UTC(year + years, month - 1, anniversary + 1)).toISOString().slice(0, 10);
  return momentOf(dayAfter, timeZone);
}
