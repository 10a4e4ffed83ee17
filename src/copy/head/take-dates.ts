import type { Reading } from '../reading.ts';
import { type Dates, isDateWord, readDates } from './dates.ts';
import type { Head } from './head.ts';
import type { Scan } from './head-scan.ts';

/** Reads `Published` or `Updated` in a line of its own over the date; gives the index after it, else the same. */
export function readDateWordAt(scan: Scan, index: number): number {
  const { head, grammar, reading } = scan;
  const { plain } = reading.at(index);
  if (!isDateWord(plain)) return index;
  const dates = readDates(reading.at(index + 1).plain, index + 1, grammar, reading);
  if (dates === null) return index;
  const isUpdate = /updated|modified/i.test(plain);
  takeDates(
    head,
    isUpdate ? { published: null, updated: dates.published ?? dates.updated } : dates,
    index + 1,
    reading,
  );
  reading.mark(index, 'dates');
  reading.mark(index + 1, 'dates');
  scan.afterDates = true;
  return index + 2;
}

/** Puts the dates of a line into the head; the first of two different ones counts. */
export function takeDates(head: Head, dates: Dates, index: number, reading: Reading): void {
  const isSecond = (first: string | null, second: string | null) =>
    first !== null && second !== null && first !== second;
  if (isSecond(head.published, dates.published) || isSecond(head.updated, dates.updated)) {
    reading.say('key-twice', index, 0, { found: 'date', advice: '' });
  }
  head.published ??= dates.published;
  head.updated ??= dates.updated;
  head.datesIndex = index;
}
