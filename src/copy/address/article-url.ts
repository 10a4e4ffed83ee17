import { calendarDate } from './calendar-date.ts';

/** The address of an article from the root of the paper: `/2025/03/winter-ferry/`; empty without a date. */
export function articleUrl(datePublished: string, slug: string, timeZone: string): string {
  if (datePublished === '') return '';
  const [year = '', month = ''] = calendarDate(datePublished, timeZone).split('-');
  return `/${year}/${month}/${slug}/`;
}
