import { momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';

/** When the text last changed for readers: its update, its newest correction, else its publication. ISO 8601. */
export function lastChange(
  { datePublished, dateModified, corrections }: Pick<ArticleEntry, 'datePublished' | 'dateModified' | 'corrections'>,
  timeZone: string,
): string {
  return [dateModified, ...corrections.map(({ date }) => date)]
    .filter((date) => date !== null)
    .reduce((last, date) => (momentOf(date, timeZone) > momentOf(last, timeZone) ? date : last), datePublished);
}
