import type { Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { readLabelledLine } from '../head/labelled-line.ts';
import type { Reading } from '../reading.ts';
import type { Block } from './blocks.ts';
import { readInline } from './inline.ts';
import {
  breakLine,
  looksLikeSubhead,
  opensAnotherKind,
  quotationMark,
  relatedHeading,
  subheadMark,
} from './line-kinds.ts';
import { continuesList, opensList, readList } from './list-lines.ts';
import { positionAt } from './nodes.ts';
import { joinLines, readParagraph } from './paragraph.ts';
import { readPhotoLines } from './photo-lines.ts';

interface Builder {
  nodes: RootContent[];
  reading: Reading;
  blocks: readonly Block[];
  /** Paragraphs of one unguarded line, which could be subheads. */
  singles: Map<RootContent, number>;
}

/** The text of plain copy as mdast, block by block; marks its lines as body. */
export function readBody(blocks: readonly Block[], reading: Reading): Root {
  const builder: Builder = { nodes: [], reading, blocks, singles: new Map() };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    for (let index = block.start; index < block.end; index += 1) reading.mark(index, 'body');
    const titles = relatedHeading.test(reading.at(block.start).plain) ? readRelated(builder, at) : null;
    if (titles === null) readBlock(builder, block);
    else at += titles;
  }
  return { type: 'root', children: withSubheads(builder) };
}

function readBlock(builder: Builder, block: Block): void {
  const { nodes, reading } = builder;
  let index = block.start;
  while (index < block.end) {
    const { plain, text } = reading.at(index);
    const photo = readPhotoLines(index, block.end, reading);
    const last = nodes.at(-1);
    const atTop = index === block.start;
    if (photo !== null) {
      nodes.push({ type: 'photos', photos: [photo.photo], position: positionAt(index) });
      index = photo.end;
    } else if (breakLine.test(plain)) {
      nodes.push({ type: 'thematicBreak', position: positionAt(index) });
      index += 1;
    } else if (subheadMark.test(plain)) {
      nodes.push(readSubhead(text, index));
      index += 1;
    } else if (quotationMark.test(plain)) {
      index = readQuotation(builder, index, block.end);
    } else if (atTop && last?.type === 'list' && continuesList(last, plain)) {
      index = readList(index, block.end, reading, last).end;
    } else if (opensList(plain) && (atTop || reading.at(index - 1).plain.endsWith(':'))) {
      const list = readList(index, block.end, reading, null);
      nodes.push(list.list);
      index = list.end;
    } else index = readParagraphLines(builder, index, block);
  }
}

function readSubhead(text: string, index: number): Heading {
  const depth = subheadMark.exec(text)?.[1] === '#' ? 3 : 2;
  const words = text.replace(subheadMark, '').replace(/\s+#+$/, '');
  return { type: 'heading', depth, children: readInline(words), position: positionAt(index) };
}

function readQuotation(builder: Builder, start: number, end: number): number {
  const { nodes, reading } = builder;
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
  if (paragraphs.length > 0) nodes.push(quotation);
  return index;
}

function readParagraphLines(builder: Builder, start: number, block: Block): number {
  const { nodes, reading } = builder;
  let end = start + 1;
  const goesOn = (index: number) => {
    const { plain } = reading.at(index);
    return !opensAnotherKind(plain) && !(opensList(plain) && reading.at(index - 1).plain.endsWith(':'));
  };
  while (end < block.end && goesOn(end)) end += 1;
  const lines = reading.lines.slice(start, end).map((line) => line.text);
  const guarded = lines[0]?.startsWith('\\') === true;
  if (guarded) lines[0] = lines[0]?.replace(/^\\(?![*[!\\])/, '') ?? '';
  const isKey = !guarded && warnOfKey(reading, start);
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

/** Reads `Related Stories` with the titles below; gives the number of further blocks used, null where none follow. */
function readRelated(builder: Builder, at: number): number | null {
  const { nodes, reading, blocks } = builder;
  const block = blocks[at];
  if (block === undefined) return null;
  const titles: number[] = [];
  for (let index = block.start + 1; index < block.end; index += 1) titles.push(index);
  let used = 0;
  if (titles.length === 0) {
    for (let next = blocks[at + 1]; next !== undefined && isTitle(reading, next); next = blocks[at + 1 + used]) {
      titles.push(next.start);
      used += 1;
    }
  }
  if (titles.length === 0) return null;
  for (const index of titles) reading.mark(index, 'body');
  nodes.push({
    type: 'related',
    heading: reading.at(block.start).text.replace(/\s*:$/, ''),
    titles: titles.map((index) => reading.at(index).text.replace(/^(?:-|•|\\)\s*/, '')),
    lines: titles.map((index) => index + 1),
    position: positionAt(block.start),
  });
  return used;
}

function isTitle(reading: Reading, block: Block): boolean {
  const { plain } = reading.at(block.start);
  return block.end === block.start + 1 && plain.length <= 140 && !/[.:;]$/.test(plain) && !opensAnotherKind(plain);
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
