import type { Heading, Root, RootContent } from 'mdast';
import type { Grammar } from '../grammar.ts';
import { readLabelledLine } from '../head/labelled-line.ts';
import type { Reading } from '../reading.ts';
import type { Block } from './blocks.ts';
import {
  breakLine,
  looksLikeSubhead,
  opensAnotherKind,
  quotationMark,
  readRelatedHeading,
  subheadMark,
} from './line-kinds.ts';
import { continuesList, opensList, readList } from './list-lines.ts';
import { positionAt } from './nodes.ts';
import { noticeLines } from './notice-lines.ts';
import { joinLines, readParagraph } from './paragraph.ts';
import { readPhotoLines, takeCaption } from './photo-lines.ts';
import { readQuotation } from './quotation-lines.ts';
import { readRelated } from './related-lines.ts';

/** In a longer one, `#` at the end is text: looking for it takes time with the square of the length. */
const longestClosedSubhead = 300;

interface Builder {
  nodes: RootContent[];
  reading: Reading;
  /** Paragraphs of one unguarded line, which could be subheads. */
  singles: Map<RootContent, number>;
}

/** The text of plain copy as mdast, block by block; marks its lines as body. */
export function readBody(blocks: readonly Block[], grammar: Grammar, reading: Reading): Root {
  const builder: Builder = { nodes: [], reading, singles: new Map() };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    for (let index = block.start; index < block.end; index += 1) reading.mark(index, 'body');
    const found = readRelated(blocks, at, grammar, reading);
    if (found === null && isHeadingAlone(block, grammar, reading)) {
      reading.mark(block.start, 'dropped', 'heading without titles');
    } else if (found === null) readBlock(builder, block);
    else {
      builder.nodes.push(found.related);
      at += found.used;
    }
  }
  return { type: 'root', children: withSubheads(builder) };
}

function isHeadingAlone({ start, end }: Block, grammar: Grammar, reading: Reading): boolean {
  return end === start + 1 && readRelatedHeading(reading.at(start).text, grammar)?.title === '';
}

function readBlock(builder: Builder, block: Block): void {
  const { nodes, reading } = builder;
  let index = block.start;
  while (index < block.end) {
    const { plain, text } = reading.at(index);
    const photo = readPhotoLines(index, block.end, reading);
    const last = nodes.at(-1);
    const atTop = index === block.start;
    if (atTop && last?.type === 'photos' && takeCaption(last, block, reading)) return;
    if (photo !== null) {
      nodes.push({ type: 'photos', photos: [photo.photo], position: positionAt(index) });
      index = photo.end;
    } else if (breakLine.test(plain)) {
      nodes.push({ type: 'thematicBreak', position: positionAt(index) });
      index += 1;
    } else if (subheadMark.test(plain)) {
      nodes.push(readSubhead(text, index, reading));
      index += 1;
    } else if (quotationMark.test(plain)) {
      const { quotation, end } = readQuotation(index, block.end, reading);
      if (quotation !== null) nodes.push(quotation);
      index = end;
    } else if (atTop && last?.type === 'list' && continuesList(last, plain)) {
      index = readList(index, block.end, reading, last).end;
    } else if (opensList(index, reading) && (atTop || reading.at(index - 1).plain.endsWith(':'))) {
      const list = readList(index, block.end, reading, null);
      nodes.push(list.list);
      index = list.end;
    } else index = readParagraphLines(builder, index, block);
  }
}

function readSubhead(text: string, index: number, reading: Reading): Heading {
  const depth = subheadMark.exec(text)?.[1] === '#' ? 3 : 2;
  const opened = text.replace(subheadMark, '');
  const words = opened.length > longestClosedSubhead ? opened : opened.replace(/\s+#+$/, '');
  const { children, position } = readParagraph(words, index, reading);
  return { type: 'heading', depth, children, ...(position && { position }) };
}

function readParagraphLines(builder: Builder, start: number, block: Block): number {
  const { nodes, reading } = builder;
  let end = start + 1;
  const goesOn = (index: number) => {
    const { plain } = reading.at(index);
    return !opensAnotherKind(plain) && !(opensList(index, reading) && reading.at(index - 1).plain.endsWith(':'));
  };
  while (end < block.end && goesOn(end)) end += 1;
  const lines = reading.lines.slice(start, end).map((line) => line.text);
  const guarded = lines[0]?.startsWith('\\') === true;
  if (guarded) lines[0] = lines[0]?.replace(/^\\(?![*[!\\])/, '') ?? '';
  const isKey = !guarded && warnOfKey(reading, start);
  if (!guarded) noticeLines(start, lines, reading);
  const paragraph = readParagraph(joinLines(lines), start, reading);
  nodes.push(paragraph);
  if (!guarded && !isKey && end === start + 1 && block.end === block.start + 1) builder.singles.set(paragraph, start);
  return end;
}

/** Says where a paragraph looks like a labelled line; whether it does. */
function warnOfKey(reading: Reading, index: number): boolean {
  const line = readLabelledLine(reading.at(index).text);
  if (line === null || line.key === 'Source' || line.key === 'Correction') return false;
  reading.say('key-in-text', index, 0, { found: line.key });
  return true;
}

/** Turns a short line of its own between two paragraphs into a subhead, with a notice. */
function withSubheads({ nodes, singles, reading }: Builder): RootContent[] {
  const isCandidate = (node: RootContent | undefined) => {
    const index = node === undefined ? undefined : singles.get(node);
    return index !== undefined && looksLikeSubhead(reading.at(index).plain);
  };
  return nodes.map((node, at) => {
    const before = nodes[at - 1];
    const after = nodes[at + 1];
    const between = before !== undefined && before.type !== 'heading' && after?.type === 'paragraph';
    if (node.type !== 'paragraph' || !between || !isCandidate(node) || isCandidate(before) || isCandidate(after))
      return node;
    const index = singles.get(node) ?? 0;
    reading.say('subhead-guess', index, 0, { found: reading.at(index).text });
    return { type: 'heading', depth: 2, children: node.children, position: positionAt(index) };
  });
}
