import { calendarDate } from '../copy/address/calendar-date.ts';
import type { Volume } from './addresses.ts';
import type { MonthCount } from './lists.ts';
import { days } from './months.ts';
import type { Day, Month } from './months.ts';

/** The months of one year that have a story. */
export interface Year {
  year: string;
  /** Newest first. */
  months: MonthCount[];
  /** How many stories. */
  count: number;
  /** The year before that has one. A page of the past never points to what came later. */
  before: string | null;
}

/** Every year that has a story, newest first; `months` are newest first. */
export function years(months: readonly MonthCount[]): Year[] {
  const byYear = [...Map.groupBy(months, ({ volume }) => volume.slice(0, 4))];
  return byYear.map(([year, own], index) => ({
    year,
    months: own.map(({ volume, count }) => ({ volume, count })),
    count: own.reduce((sum, { count }) => sum + count, 0),
    before: byYear[index + 1]?.[0] ?? null,
  }));
}

/** A day that has a page of its own. */
export interface DayPage extends Day {
  volume: Volume;
  /** The day before that has a story, in the same month or an older one. */
  before: string | null;
}

/** Every day that has a story, of the months in `listed`; `all` are those of the paper. Months, days, articles: newest first. */
export function dayPages(listed: readonly Month[], all: readonly Month[], timeZone: string): DayPage[] {
  return listed.flatMap(({ volume, articles }) => {
    const own = days(articles, timeZone);
    const older = all.find((month) => month.volume < volume)?.articles[0];
    const last = older === undefined ? null : calendarDate(older.datePublished, timeZone);
    return own.map((day, index) => ({ ...day, volume, before: own[index + 1]?.date ?? last }));
  });
}
