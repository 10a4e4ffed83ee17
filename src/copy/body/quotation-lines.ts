import type { Blockquote, Paragraph } from 'mdast';
import type { Reading } from '../reading.ts';
import { quotationMark } from './line-kinds.ts';
import { positionAt } from './nodes.ts';
import { joinLines, readParagraph } from './paragraph.ts';

/** Reads a quotation; its paragraphs are parted by a `>` alone. Null without any words. */
export function readQuotation(
  start: number,
  end: number,
  reading: Reading,
): { quotation: Blockquote | null; end: number } {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  let first = start;
  let index = start;
  const flush = () => {
    if (lines.length > 0) paragraphs.push(readParagraph(joinLines(lines), first, reading));
    lines = [];
  };
  for (; index < end && quotationMark.test(reading.at(index).plain); index += 1) {
    const words = reading.at(index).text.replace(quotationMark, '');
    if (words === '') flush();
    else {
      if (lines.length === 0) first = index;
      lines.push(words);
    }
  }
  flush();
  const quotation: Blockquote = { type: 'blockquote', children: paragraphs, position: positionAt(start) };
  return { quotation: paragraphs.length > 0 ? quotation : null, end: index };
}
