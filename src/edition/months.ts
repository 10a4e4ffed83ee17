import { calendarDate } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { Volume } from './addresses.ts';

/** The stories of one month, newest first. */
export interface Month {
  volume: Volume;
  articles: readonly ArticleEntry[];
}

/** The month before, the only way a month's page leads: what is over never points to what came later. */
export function monthBefore(volume: Volume, all: readonly Pick<Month, 'volume'>[]): Volume | null {
  return all.find((month) => month.volume < volume)?.volume ?? null;
}

/** The articles of one calendar day. */
export interface Day {
  /** ISO 8601 calendar date. */
  date: string;
  articles: ArticleEntry[];
}

/** Articles by their day in the zone of the paper; days and articles keep their order. */
export function days(articles: readonly ArticleEntry[], timeZone: string): Day[] {
  const found = new Map<string, Day>();
  for (const article of articles) {
    const date = calendarDate(article.datePublished, timeZone);
    const day = found.get(date);
    if (day === undefined) found.set(date, { date, articles: [article] });
    else day.articles.push(article);
  }
  return [...found.values()];
}
