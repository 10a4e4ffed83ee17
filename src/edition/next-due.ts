import { calendarDate, isCalendarDate, momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry, Letter } from '../collections/schema.ts';
import type { Clock } from './published.ts';
import type { VolumeRegister } from './register.ts';

/** What the clock decides of an article; the fields that `published` reads. */
type Timed = Pick<ArticleEntry, 'draft' | 'datePublished' | 'embargo' | 'expires'>;

/** What of a paper waits for the clock. */
interface Waiting<T extends Timed> {
  articles: readonly T[];
  letters: readonly Pick<Letter, 'date'>[];
}

/**
 * The first moment after `now` at which the clock alone changes a file of the paper, so that a scheduler knows when to
 * build again: what `nextOfTexts` gives; the next day of the paper, whose date is on the front, which knows the hours of
 * today’s stories alone, and with which articles grow a year older; or the next month of UTC, which moves the end of
 * security.txt. `ofTexts` is null where nothing is due.
 */
export function nextDue(ofTexts: Date | null, { now, timeZone }: Clock): Date {
  const today = calendarDate(now.toISOString(), timeZone);
  const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return new Date(Math.min(ofTexts?.getTime() ?? Number.POSITIVE_INFINITY, endOf(today, timeZone), nextMonth));
}

/**
 * The first moment after the clock’s at which a text of the paper appears, is taken down or changes; null where nothing
 * is due. What its volumes wait for stands in their registers.
 */
export function nextOfPaper(
  { volumes }: { volumes: readonly { register: Pick<VolumeRegister, 'until'> }[] },
  { letters }: { letters: readonly { value: Pick<Letter, 'date'> }[] },
  clock: Clock,
): Date | null {
  const ofLetters = nextOfTexts({ articles: [], letters: letters.map(({ value }) => value) }, clock);
  const moments = [ofLetters?.getTime() ?? null, ...volumes.map(({ register }) => register.until)];
  const next = Math.min(...moments.map((moment) => moment ?? Infinity));
  return next === Infinity ? null : new Date(next);
}

/**
 * The first moment after `now` at which an article appears, is taken down or changes, or a letter appears, without
 * anybody changing a text; null where nothing is due. `changesOf` gives the moments at which the clock changes an article
 * that is out; null is none.
 */
export function nextOfTexts<T extends Timed>(
  { articles, letters }: Waiting<T>,
  clock: Clock,
  changesOf: (article: T) => readonly (number | null)[] = () => [],
): Date | null {
  const now = clock.now.getTime();
  let next = Number.POSITIVE_INFINITY;
  const take = (moment: number) => {
    if (moment > now && moment < next) next = moment;
  };
  for (const article of articles) {
    const [appears, goes = Number.POSITIVE_INFINITY] = momentsOf(article, clock.timeZone);
    if (appears === undefined) continue;
    take(appears);
    take(goes);
    for (const moment of changesOf(article)) if (moment !== null && moment > appears && moment < goes) take(moment);
  }
  for (const { date } of letters) take(momentOf(date, clock.timeZone));
  return Number.isFinite(next) ? new Date(next) : null;
}

/** The moments, in milliseconds since 1970, at which an article appears and is taken down; none where it never does. */
export function momentsOf({ draft, datePublished, embargo, expires }: Timed, timeZone: string): number[] {
  if (draft) return [];
  const dates = embargo === null ? [datePublished] : [datePublished, embargo];
  const appears = Math.max(...dates.map((date) => momentOf(date, timeZone)));
  if (expires === null) return [appears];
  const goes = endOf(expires, timeZone);
  return goes > appears ? [appears, goes] : [];
}

/** An article is still there on the day it expires, and gone at the instant. */
function endOf(expires: string, timeZone: string): number {
  if (!isCalendarDate(expires)) return momentOf(expires, timeZone);
  const noon = Date.parse(`${expires}T12:00:00Z`);
  return momentOf(calendarDate(new Date(noon + 86_400_000).toISOString(), 'UTC'), timeZone);
}
