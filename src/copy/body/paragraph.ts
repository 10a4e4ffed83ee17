import type { Paragraph } from 'mdast';
import type { Reading } from '../reading.ts';
import { countMarks, mostMarks, readInline } from './inline.ts';
import { positionAt } from './nodes.ts';

const hyphenEnd = /\p{L}[-\u2010]$/u;
const ideograph = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;

/** Joins the lines of a wrapped paragraph: with a space, or without one after a hyphen or between ideographs. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line, index) => (isGlued(line, lines[index + 1]) ? line : `${line} `)).join('');
}

/** Whether the word that a hyphen parts at the end of a line goes on in the next one. */
export function endsWithHyphen(line: string): boolean {
  return hyphenEnd.test(line.slice(-3));
}

function isGlued(line: string, next: string | undefined): boolean {
  if (next === undefined || endsWithHyphen(line)) return true;
  return ideograph.test(line.slice(-1)) && ideograph.test(next.charAt(0));
}

/** A paragraph of plain copy that begins in a line; index counted from 0. */
export function readParagraph(text: string, index: number, reading: Reading): Paragraph {
  const count = countMarks(text);
  if (count > mostMarks) reading.say('markup-dense', index, 0, { count });
  const children = count > mostMarks ? [{ type: 'text' as const, value: text }] : readInline(text);
  return { type: 'paragraph', children, position: positionAt(index) };
}
