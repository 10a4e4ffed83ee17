import { calendarDate } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from './addresses.ts';
import type { Volume } from './addresses.ts';

/** The articles of one month. */
export interface Month {
  volume: Volume;
  articles: ArticleEntry[];
}

/** How many stories a list shows before it leads to months. */
const listLength = 30;

/** A list page: the newest stories, then every month that has one. */
interface NewestThenMonths {
  newest: ArticleEntry[];
  /** Every month that has a story, newest first. */
  months: Month[];
}

/** Articles by the month of their address, newest month first; within one they keep their order. */
export function months(articles: readonly ArticleEntry[]): Month[] {
  const found = new Map<Volume, Month>();
  for (const article of articles) {
    const volume = volumeOf(article);
    const month = found.get(volume);
    if (month === undefined) found.set(volume, { volume, articles: [article] });
    else month.articles.push(article);
  }
  return [...found.values()].sort((a, b) => (a.volume < b.volume ? 1 : -1));
}

/** The newest thirty, and the months to go on in. */
export function newestThenMonths(articles: readonly ArticleEntry[]): NewestThenMonths {
  return { newest: articles.slice(0, listLength), months: months(articles) };
}

/** The month before, the only way a month's page leads: what is over never points to what came later. */
export function monthBefore(volume: Volume, all: readonly Month[]): Volume | null {
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
