import type { Grammar } from '../grammar.ts';
import type { LineRange, Reading } from '../reading.ts';
import { readByline } from './byline.ts';
import { isDatesLine, isDateWord } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { emptyHead, type Head } from './head.ts';
import { misspelledKey, readLabelledLine } from './labelled-line.ts';
import { readSignedLine } from './signed-line.ts';

/** The state of reading a head, line by line. */
export interface Scan {
  head: Head;
  grammar: Grammar;
  reading: Reading;
  seen: Set<string>;
  /** Whether a byline came, and whether the last line that was no furniture was one of dates. */
  signed: boolean;
  afterDates: boolean;
  /** The index of the line straight below `Photo:` and its `Alt:`, where a caption stands; -1 where there is none. */
  belowPhoto: number;
  /** Lines of the head that are printed as paragraphs. */
  strays: LineRange[];
}

/** The state before the first line. */
export function startScan(grammar: Grammar, reading: Reading): Scan {
  const seen = new Set<string>();
  return { head: emptyHead(), grammar, reading, seen, signed: false, afterDates: false, belowPhoto: -1, strays: [] };
}

/** Whether a line is furniture, labelled, a byline or one of dates, whatever stands around it. */
export function isKnownKind({ grammar }: Scan, plain: string): boolean {
  if (plain === '') return false;
  return (
    isFurniture(plain, grammar) ||
    readLabelledLine(plain) !== null ||
    readByline(plain, grammar) !== null ||
    readSignedLine(plain, grammar) !== null ||
    isDateWord(plain) ||
    isDatesLine(plain, grammar)
  );
}

/** Warns of a key that looks meant; whether there is one. */
export function warnOfMisspelledKey(reading: Reading, index: number): boolean {
  const misspelled = misspelledKey(reading.at(index).text);
  if (misspelled !== null) reading.say('key-unknown', index, 0, misspelled);
  return misspelled !== null;
}

/** The index of the first line with anything in it, from `from` on; the number of lines where there is none. */
export function nextLine(reading: Reading, from: number): number {
  let index = from;
  while (index < reading.lines.length && reading.isBlank(index)) index += 1;
  return index;
}
