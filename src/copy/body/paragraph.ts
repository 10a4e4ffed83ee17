import type { Paragraph } from 'mdast';
import type { Reading } from '../reading.ts';
import { countMarks, mostMarks, readInline } from './inline.ts';
import { positionAt } from './nodes.ts';

const gluedEnd = /(?:\p{L}[-\u2010]|[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF])$/u;

/** Joins the lines of a wrapped paragraph: with a space, or without one after a hyphen or an ideograph. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => (index === lines.length - 1 || gluedEnd.test(line.slice(-3)) ? line : `${line} `))
    .join('');
}

/** A paragraph of plain copy that begins in a line; index counted from 0. */
export function readParagraph(text: string, index: number, reading: Reading): Paragraph {
  const count = countMarks(text);
  if (count > mostMarks) reading.say('markup-dense', index, 0, { count });
  const children = count > mostMarks ? [{ type: 'text' as const, value: text }] : readInline(text);
  return { type: 'paragraph', children, position: positionAt(index) };
}
