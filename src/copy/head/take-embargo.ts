import { isSentence } from './key-value.ts';
import { readDate } from './read-date.ts';
import type { Scan } from './head-scan.ts';
import { setField } from './set-field.ts';

const opening = /^embargoed (?:until|till)\s*:?\s*(?=\S)/i;

/**
 * Reads a line such as `EMBARGOED UNTIL 12 January 2025, 9 a.m.`; gives the index after it, else the same. A date that
 * cannot be read is an error: without it, the text would be published too early.
 */
export function readEmbargoAt({ head, grammar, reading, seen }: Scan, index: number): number {
  const { plain } = reading.at(index);
  const column = opening.exec(plain)?.[0].length ?? 0;
  const value = plain.slice(column);
  if (column === 0 || (readDate(value, 0, grammar) === null && isSentence(value))) return index;
  reading.mark(index, 'embargo');
  seen.add('Embargo');
  setField.Embargo(head, value, { index, column }, grammar, reading);
  return index + 1;
}
