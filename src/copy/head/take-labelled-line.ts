import type { Head } from './head.ts';
import { readDates } from './dates.ts';
import type { Scan } from './head-scan.ts';
import { type Key, readLabelledLine } from './labelled-line.ts';
import { roleOf, setField } from './set-field.ts';
import { takeDates } from './take-dates.ts';

/** Reads `Key: value` into the head; whether the line was one, of the keys that are allowed (null: all). */
export function readLabelled(scan: Scan, index: number, allowed: ReadonlySet<Key> | null): boolean {
  const { head, grammar, reading, seen } = scan;
  const line = readLabelledLine(reading.at(index).text);
  if (line === null || (allowed !== null && !allowed.has(line.key))) return false;
  reading.mark(index, roleOf(line.key));
  if (line.key === 'Photo' || (line.key === 'Alt' && scan.belowPhoto === index)) scan.belowPhoto = index + 1;
  const repeatable = line.key === 'Correction' || line.key === 'Topics' || line.key === 'Formerly';
  if (line.value === '') reading.say('key-empty', index, 0, { found: line.key });
  else if ((seen.has(line.key) || isTaken(head, line.key)) && !repeatable)
    reading.say('key-twice', index, 0, { found: `\`${line.key}:\`` });
  else if (!readDatesOfKey(scan, line.key, index)) {
    setField[line.key](head, line.value, { index, column: line.column }, grammar, reading);
  }
  seen.add(line.key);
  if (line.key === 'Byline') scan.signed = true;
  return true;
}

/** Reads `Published: … | Updated: …` in one line. */
function readDatesOfKey({ head, grammar, reading }: Scan, key: Key, index: number): boolean {
  if (key !== 'Published' && key !== 'Updated') return false;
  const dates = readDates(reading.at(index).plain, index, grammar, reading);
  if (dates === null) return false;
  takeDates(head, dates, index, reading);
  return true;
}

/** Whether a line without a key already gave what a key gives; the first one counts. */
function isTaken(head: Head, key: Key): boolean {
  if (key === 'Label') return head.label !== null;
  if (key === 'Standfirst') return head.standfirst !== null;
  if (key === 'Caption') return head.caption !== null;
  if (key === 'Credit') return head.credit !== null;
  return false;
}
