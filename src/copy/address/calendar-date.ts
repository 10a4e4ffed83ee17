import { offsetAt } from '../head/zoned-time.ts';

const minute = 60_000;

/** Whether an ISO 8601 text is a day without a time. */
export function isCalendarDate(iso: string): boolean {
  return iso.length <= 10;
}

/** The calendar date, in a zone, of an ISO 8601 date or instant; a calendar date stays what it is. */
export function calendarDate(iso: string, timeZone: string): string {
  if (isCalendarDate(iso)) return iso;
  const instant = Date.parse(iso);
  return new Date(instant + offsetAt(instant, timeZone) * minute).toISOString().slice(0, 10);
}

/** Milliseconds since 1970; a calendar date counts from its midnight in the zone. */
export function momentOf(iso: string, timeZone: string): number {
  const instant = Date.parse(iso);
  if (!isCalendarDate(iso)) return instant;
  const guess = instant - offsetAt(instant, timeZone) * minute;
  return instant - offsetAt(guess, timeZone) * minute;
}
