import { offsetAt } from '../head/zoned-time.ts';

/** The calendar date, in a zone, of an ISO 8601 date or instant; a calendar date stays what it is. */
export function calendarDate(iso: string, timeZone: string): string {
  if (iso.length <= 10) return iso;
  const instant = Date.parse(iso);
  return new Date(instant + offsetAt(instant, timeZone) * 60_000).toISOString().slice(0, 10);
}

/** The address of an article from the root of the paper: `/2025/03/winter-ferry/`; empty without a date. */
export function articleUrl(datePublished: string, slug: string, timeZone: string): string {
  if (datePublished === '') return '';
  const [year = '', month = ''] = calendarDate(datePublished, timeZone).split('-');
  return `/${year}/${month}/${slug}/`;
}
