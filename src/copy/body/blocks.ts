import { isFurniture, isShareLine } from '../head/furniture.ts';
import type { Grammar } from '../grammar.ts';
import type { LineRange, Reading } from '../reading.ts';
import { photoLine, timeAlone } from './line-kinds.ts';

/** Lines that belong together, with no blank line between them. */
export interface Block extends LineRange {
  /** Whether the share bar of the copied page stands above it. */
  afterShare: boolean;
}

const fence = /^(?:```|~~~)/;
const pageNumber = /^(?:[-–—]\s(?!30\s)\d{1,3}\s[-–—]|page \d+ of \d+)$/i;
const sentenceEnd = /[.!?:…"”’')\]]$/;

/**
 * Cuts the lines from `start` on into blocks at blank lines, and drops furniture that stands in a line of its own.
 * Where the text has no blank line at all, each line is a block.
 */
export function readBlocks(start: number, isMarkdown: boolean, grammar: Grammar, reading: Reading): Block[] {
  const aLine = !isMarkdown && hasParagraphALine(start, reading);
  const blocks: Block[] = [];
  let open: Block | null = null;
  let afterShare = false;
  let fenced = false;
  const close = () => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  for (let index = start; index < reading.lines.length; index += 1) {
    const { plain } = reading.at(index);
    if (isMarkdown && fence.test(plain)) fenced = !fenced;
    if (plain === '') close();
    else if (!fenced && pageNumber.test(plain)) reading.mark(index, 'dropped', 'page number');
    else if (!fenced && isFurniture(plain, grammar) && standsAlone(index, open, aLine, grammar, reading)) {
      close();
      reading.mark(index, 'dropped', 'furniture');
      afterShare ||= isShareLine(plain, grammar);
    } else {
      if (aLine && !captionsPhoto(index, open, reading)) close();
      open ??= { start: index, end: index, afterShare };
      open.end = index + 1;
    }
  }
  close();
  return blocks;
}

/** Whether a line, where each is a paragraph, belongs to the photo above it: its caption, or what a key says of it. */
function captionsPhoto(index: number, open: Block | null, reading: Reading): boolean {
  if (open === null || !photoLine.test(reading.at(open.start).plain)) return false;
  return open.end === open.start + 1 || /^(?:alt|caption|credit):/i.test(reading.at(index).plain);
}

/** A line of furniture at the start of a block, or after the end of a sentence, is not the rest of a wrapped line. */
function standsAlone(index: number, open: Block | null, aLine: boolean, grammar: Grammar, reading: Reading): boolean {
  if (open === null || aLine) {
    const next = reading.at(index + 1).plain;
    const below = index > 0 && reading.isMarked(index - 1);
    return (
      next === '' ||
      aLine ||
      below ||
      isFurniture(next, grammar) ||
      isShareLine(reading.at(index).plain, grammar) ||
      next.length > 40
    );
  }
  const first = reading.at(index).plain.charAt(0);
  const above = reading.at(index - 1).plain;
  return (sentenceEnd.test(above) || timeAlone.test(above)) && first !== first.toLowerCase();
}

function hasParagraphALine(start: number, reading: Reading): boolean {
  const lines = reading.lines.slice(start);
  const first = lines.findIndex((line) => line.text !== '');
  const last = lines.findLastIndex((line) => line.text !== '');
  if (first < 0 || last - first < 1) return false;
  for (let index = first; index < last; index += 1) if (lines[index]?.text === '') return false;
  const top = reading.lines.findIndex((line) => line.text !== '');
  if (!reading.lines.slice(top, start + first).some((line) => line.text === '')) return true;
  const long = lines.filter((line) => line.text.length > 100).length;
  if (long * 2 < last - first + 1) return false;
  reading.say('paragraph-a-line', start + first);
  return true;
}
