import type { Author, Biography, Correction } from '../article.ts';
import type { Block } from '../body/blocks.ts';
import { joinLines } from '../body/paragraph.ts';
import { isRelatedTitle } from '../body/line-kinds.ts';
import type { Grammar } from '../grammar.ts';
import { reportDate } from '../head/dates.ts';
import { isOtherStories } from '../head/furniture.ts';
import type { Reading } from '../reading.ts';
import { readCorrection } from './read-correction.ts';
import { biographyOf, isContribution, isCopyright, isEndMark, tellsOfPerson } from './tail-kinds.ts';

/** What stands below the text, in the order of the text, and the blocks that are left for the body. */
export interface Tail {
  blocks: Block[];
  corrections: Correction[];
  contributors: string[];
  biographies: Biography[];
  copyrightNotice: string | null;
}

/** More blocks than this below the share bar are the text going on. */
const mostLeftovers = 3;

/** Reads the tail from the end upward, until a block is text. */
export function readTail(
  blocks: readonly Block[],
  authors: readonly Author[],
  grammar: Grammar,
  reading: Reading,
): Tail {
  const tail: Tail = { blocks: [], corrections: [], contributors: [], biographies: [], copyrightNotice: null };
  const rest = blocks.map((block) => ({ ...block }));
  const leftovers: Block[] = [];
  for (let block = rest.pop(); block !== undefined; block = rest.pop()) {
    cutLastLines(block, tail, reading);
    const isAlone = rest.length === 0 && leftovers.length === 0;
    if (block.start === block.end || takeBlock(block, isAlone, tail, authors, grammar, reading)) continue;
    leftovers.unshift(block);
    if (!block.afterShare) break;
  }
  const below = leftovers.filter((block) => block.afterShare);
  if (below.length <= mostLeftovers) for (const block of below) reading.say('text-after-share', block.start);
  tail.blocks = [...rest, ...leftovers];
  const [first] = tail.blocks;
  if (
    first !== undefined &&
    tail.blocks.length > 1 &&
    !/^update/i.test(reading.at(first.start).plain) &&
    takeCorrection(first, textOf(first, reading), tail, grammar, reading)
  ) {
    tail.blocks.shift();
  }
  return tail;
}

/** Cuts copyright lines and end marks off a block that they are glued to. */
function cutLastLines(block: Block, tail: Tail, reading: Reading): void {
  while (block.end > block.start) {
    const index = block.end - 1;
    const { plain, text } = reading.at(index);
    if (isEndMark(plain)) reading.mark(index, 'dropped', 'end mark');
    else if (isCopyright(plain) && block.end - block.start > 1 && /^(?:©|\(c\)|copyright)/i.test(plain)) {
      tail.copyrightNotice = join(text, tail.copyrightNotice);
      reading.mark(index, 'copyright');
    } else return;
    block.end = index;
  }
}

/** The last block that is left is text, unless it is a copyright line. */
function takeBlock(
  block: Block,
  isAlone: boolean,
  tail: Tail,
  authors: readonly Author[],
  grammar: Grammar,
  reading: Reading,
): boolean {
  const text = textOf(block, reading);
  const name = biographyOf(text, authors);
  if (isCopyright(text)) {
    tail.copyrightNotice = join(text, tail.copyrightNotice);
    markBlock(block, 'copyright', reading);
  } else if (isAlone) {
    return false;
  } else if (listsOtherStories(block, grammar, reading)) {
    for (let index = block.start; index < block.end; index += 1) reading.mark(index, 'dropped', 'what others read');
  } else if (isContribution(text)) {
    tail.contributors.unshift(text);
    markBlock(block, 'contributors', reading);
  } else if (name !== null) {
    tail.biographies = [...readBiographies(block, authors, reading), ...tail.biographies];
    markBlock(block, 'biography', reading);
    if (!block.afterShare && !tellsOfPerson(text.slice(name.length))) {
      reading.say('biography-guess', block.start, 0, { found: name });
    }
  } else return takeCorrection(block, text, tail, grammar, reading);
  return true;
}

/** Whether a block is a heading such as `Most Popular` and titles, with or without numbers. */
function listsOtherStories({ start, end }: Block, grammar: Grammar, reading: Reading): boolean {
  const titles = reading.lines.slice(start + 1, end);
  return isOtherStories(reading.at(start).plain, grammar) && titles.every(({ plain }) => isRelatedTitle(plain));
}

/** Reads the biographies of a block: the name of another author at the start of a line begins the next one. */
function readBiographies(block: Block, authors: readonly Author[], reading: Reading): Biography[] {
  const biographies: Biography[] = [];
  for (let start = block.start, end = start + 1; end <= block.end; end += 1) {
    const next = end < block.end ? biographyOf(reading.at(end).text, authors) : null;
    if (end < block.end && (next === null || next === biographyOf(reading.at(start).text, authors))) continue;
    const text = textOf({ ...block, start, end }, reading);
    biographies.push({ name: biographyOf(text, authors) ?? '', text });
    start = end;
  }
  return biographies;
}

function takeCorrection(block: Block, text: string, tail: Tail, grammar: Grammar, reading: Reading): boolean {
  if (readCorrection(text, grammar) === null) return false;
  const corrections: Correction[] = [];
  const opens = (index: number) => readCorrection(reading.at(index).text, grammar) !== null;
  for (let start = block.start, end = start + 1; end <= block.end; end += 1) {
    if (end < block.end && !opens(end)) continue;
    const part = { ...block, start, end };
    const words = textOf(part, reading);
    const found = readCorrection(words, grammar);
    if (found === null) continue;
    if (found.date !== null) reportDate(found.date, words, start, reading);
    corrections.push(found.correction);
    markBlock(part, found.correction.kind, reading);
    start = end;
  }
  tail.corrections = [...corrections, ...tail.corrections];
  return true;
}

function textOf(block: Block, reading: Reading): string {
  return joinLines(reading.lines.slice(block.start, block.end).map((line) => line.text));
}

function markBlock(block: Block, role: string, reading: Reading): void {
  for (let index = block.start; index < block.end; index += 1) reading.mark(index, role);
}

function join(first: string, second: string | null): string {
  return second === null ? first : `${first} ${second}`;
}
