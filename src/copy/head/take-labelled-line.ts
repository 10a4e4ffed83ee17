import { joinLines } from '../body/paragraph.ts';
import { readNames } from './byline.ts';
import { readCaption } from './credit.ts';
import type { Head } from './head.ts';
import { readDates } from './dates.ts';
import { isKnownKind, type Scan } from './head-scan.ts';
import { type Key, misspelledKey, readLabelledLine } from './labelled-line.ts';
import { roleOf, setField } from './set-field.ts';
import { isStrayKey } from './stray-key.ts';
import { takeDates } from './take-dates.ts';

/** Keys whose words may go on in the next line. */
const wrapping: ReadonlySet<Key> = new Set(['Standfirst', 'Caption', 'Alt', 'Correction', 'Byline']);
/** No labelled line goes on for longer. */
const mostLines = 8;
/** A shorter line that ends a sentence was not broken off by the width of a column. */
const shortLine = 55;
/** A longer line was not broken off by the width of a column either. */
const widestColumn = 100;

/**
 * Reads `Key: value` into the head, where its key is allowed (null: all, with the lines that go on below it); gives the
 * index after it, else the same.
 */
export function readLabelled(scan: Scan, index: number, allowed: ReadonlySet<Key> | null): number {
  const { head, grammar, reading, seen } = scan;
  const line = readLabelledLine(reading.at(index).text);
  if (line === null || (allowed !== null && !allowed.has(line.key))) return index;
  const end = allowed === null && line.value !== '' ? endOfValue(scan, line.key, index) : index + 1;
  const value = joinLines([line.value, ...reading.lines.slice(index + 1, end).map(({ text }) => text)]);
  for (let at = index; at < end; at += 1) reading.mark(at, roleOf(line.key));
  if (line.key === 'Photo' || (line.key === 'Alt' && scan.belowPhoto === index)) scan.belowPhoto = end;
  const repeatable = line.key === 'Correction' || line.key === 'Topics' || line.key === 'Formerly';
  if (line.value === '') reading.say('key-empty', index, 0, { found: line.key });
  else if ((seen.has(line.key) || isTaken(head, line.key)) && !repeatable)
    reading.say('key-twice', index, 0, { found: `\`${line.key}:\``, advice: adviceFor(line.key) });
  else if (!readDatesOfKey(scan, line.key, index)) {
    setField[line.key](head, value, { index, column: line.column }, grammar, reading);
  }
  seen.add(line.key);
  if (line.key === 'Byline') scan.signed = true;
  return end;
}

/** The index after the last line that goes on with the value of a key. */
function endOfValue(scan: Scan, key: Key, index: number): number {
  const { grammar, reading } = scan;
  if (!wrapping.has(key)) return index + 1;
  let end = index + 1;
  for (; end < index + mostLines && !reading.isBlank(end); end += 1) {
    const { plain } = reading.at(end);
    const above = reading.at(end - 1).plain;
    if (plain.startsWith('\\') || isKnownKind(scan, plain) || readCaption(plain).caption === '') break;
    if (above.length > widestColumn || (key !== 'Caption' && readCaption(plain).credit !== null)) break;
    if (misspelledKey(plain) !== null || isStrayKey(scan, end)) break;
    const names = readNames(plain.replace(/^(?:and|&)\s/i, ''), grammar).unclear.length === 0;
    if (key === 'Byline' && !(names && (/(?:,|\sand|&)$/i.test(above) || /^(?:and|&)\s/i.test(plain)))) break;
    if ((key === 'Alt' || /[.!?…]["”’)]?$/.test(above)) && above.length < shortLine) break;
  }
  return end;
}

/** Reads `Published: … | Updated: …` in one line. */
function readDatesOfKey({ head, grammar, reading }: Scan, key: Key, index: number): boolean {
  if (key !== 'Published' && key !== 'Updated') return false;
  const dates = readDates(reading.at(index).plain, index, grammar, reading);
  if (dates === null) return false;
  takeDates(head, dates, index, reading);
  return true;
}

function adviceFor(key: Key): string {
  if (key !== 'Photo' && key !== 'Caption') return '';
  return ' For a gallery, put lines `Photo: file.jpg` in a row into the text, each with its caption below.';
}

/** Whether a line without a key already gave what a key gives; the first one counts. */
function isTaken(head: Head, key: Key): boolean {
  if (key === 'Label') return head.label !== null;
  if (key === 'Standfirst') return head.standfirst !== null;
  if (key === 'Caption') return head.caption !== null;
  if (key === 'Credit') return head.credit !== null;
  return false;
}
