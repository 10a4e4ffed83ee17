import { isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Grammar } from '../grammar.ts';
import { nearest } from '../nearest.ts';
import type { Reading } from '../reading.ts';
import type { Head } from './head.ts';
import { keyOf, keys, otherKeyOf } from './labelled-line.ts';
import { roleOf, setField } from './set-field.ts';

const headlineKey = /^(?:headline|title)$/i;
const draftKey = /^draft$/i;

/**
 * Reads YAML front matter between `---` lines, where it stands at the very top, and marks its lines.
 * Gives the index of the first line below it.
 */
export function readFrontMatter(head: Head, start: number, grammar: Grammar, reading: Reading): number {
  if (reading.at(start).plain !== '---') return start;
  const end = closingLine(reading, start);
  if (end < 0) {
    reading.say('front-matter-open', start);
    reading.mark(start, 'dropped', 'front matter that is not closed');
    return start + 1;
  }
  const lines = reading.lines.slice(start + 1, end).map(({ text, indent }) => ' '.repeat(indent) + text);
  markLines(reading, start, end);
  const counter = new LineCounter();
  const document = parseDocument(lines.join('\n'), {
    lineCounter: counter,
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  for (const error of document.errors) {
    const place = counter.linePos(error.pos[0]);
    reading.sayAt('front-matter-invalid', start + 1 + place.line, place.col, { found: error.message });
  }
  if (document.errors.length > 0) {
    readAsLines(head, start, end, grammar, reading);
    return end + 1;
  }
  const items = document.contents !== null && 'items' in document.contents ? document.contents.items : [];
  for (const pair of items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const place = counter.linePos(pair.key.range[0]);
    const index = start + place.line;
    const values = isSeq(pair.value) ? pair.value.items : [pair.value];
    const name = String(pair.key.value);
    const words = values.map((value) => (isScalar(value) ? String(value.value) : ''));
    const text = words.join((keyOf(name) ?? otherKeyOf(name)) === 'Byline' ? '; ' : ', ');
    setValue(head, name, text.trim(), index, grammar, reading);
  }
  return end + 1;
}

/** Reads front matter that is no YAML line by line, so that an error in one does not hide the others. */
function readAsLines(head: Head, start: number, end: number, grammar: Grammar, reading: Reading): void {
  for (let index = start + 1; index < end; index += 1) {
    const [, name = '', value = ''] = /^([\p{L}_-]{2,20})\s?:\s*(.*)$/u.exec(reading.at(index).text) ?? [];
    if (keyOf(name) === null && otherKeyOf(name) === null && !headlineKey.test(name) && !draftKey.test(name)) continue;
    setValue(head, name, unquoted(value), index, grammar, reading);
  }
}

function unquoted(value: string): string {
  const inside = /^(["'[])(.*)(["'\]])$/.exec(value)?.[2];
  return (inside ?? value).replace(/^["']|["']$/g, '').trim();
}

function setValue(head: Head, name: string, value: string, index: number, grammar: Grammar, reading: Reading): void {
  if (draftKey.test(name)) {
    head.draft ||= /^(?:true|yes|1)$/i.test(value);
    reading.mark(index, 'status');
    return;
  }
  const key = keyOf(name) ?? otherKeyOf(name);
  if (headlineKey.test(name)) {
    head.headline = value;
    reading.mark(index, 'headline');
  } else if (key === null) {
    const expected = nearest(name, keys) ?? 'Topics';
    reading.say('front-matter-key-unknown', index, 0, { found: name, expected });
    reading.mark(index, 'dropped', 'key that is not known');
  } else if (value === '') {
    reading.say('key-empty', index, 0, { found: key });
    reading.mark(index, roleOf(key));
  } else {
    setField[key](head, value, { index, column: Math.max(0, reading.at(index).text.indexOf(value)) }, grammar, reading);
    reading.mark(index, roleOf(key));
  }
}

function closingLine(reading: Reading, start: number): number {
  for (let index = start + 1; index < Math.min(reading.lines.length, start + 200); index += 1) {
    if (reading.at(index).plain === '---') return index;
  }
  return -1;
}

function markLines(reading: Reading, start: number, end: number): void {
  for (let index = start; index <= end; index += 1) {
    if (!reading.isBlank(index)) reading.mark(index, 'front-matter');
  }
}
