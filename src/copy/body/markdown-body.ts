import type { Paragraph, Root, RootContent } from 'mdast';
import { markdownParser } from '../enhance/processors.ts';
import type { Reading, SourceLine } from '../reading.ts';
import type { Block } from './blocks.ts';
import { mostMarks } from './inline.ts';
import { positionAt } from './nodes.ts';

/** Deeper quotations and lists than this are printed as typed. */
const mostContainers = 20;
/** A row is filled up to the width of its table, however short it is typed. */
const mostCells = 10_000;
/** From this depth on, quotations and lists count together: the parser opens and closes each at every line. */
const deepContainers = 5;
const mostDeepContainers = 2000;
/** The parser's time for one paragraph grows with the square of its lines. */
const mostLines = 2000;
const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const container = />|[-*+]|\d{1,9}[.)]/g;
const marks = /[*_[\]`<!~^]/g;
const fence = /^\s*(?:```|~~~)/;

/**
 * The text of a Markdown article as mdast, its lines at their own numbers. What would take the parser more than
 * time in proportion to its length (hundreds of marks in a paragraph, nested quotations) is printed as typed.
 */
export function readMarkdownBody(blocks: readonly Block[], reading: Reading): Root {
  const lines: string[] = reading.lines.map(() => '');
  const dense: Paragraph[] = [];
  const deep = { containers: 0 };
  let fenced = false;
  for (const block of blocks) {
    const typed = reading.lines.slice(block.start, block.end);
    for (const { number } of typed) reading.mark(number - 1, 'body');
    const isCode = fenced || fence.test(typed[0]?.raw ?? '');
    if (!isCode && isTooMuch(typed, block.start, reading)) {
      const value = typed.map((line) => line.text).join('\n');
      dense.push({ type: 'paragraph', children: [{ type: 'text', value }], position: positionAt(block.start) });
      continue;
    }
    for (const { raw, number } of typed) {
      if (fence.test(raw)) fenced = !fenced;
      lines[number - 1] = fenced ? raw : guard(raw, number - 1, deep, reading);
    }
  }
  const tree = markdownParser.parse(lines.join('\n'));
  return dense.length === 0 ? tree : { ...tree, children: inOrder([...tree.children, ...dense]) };
}

function isTooMuch(lines: readonly SourceLine[], index: number, reading: Reading): boolean {
  const count = lines.reduce((sum, { raw }) => sum + (raw.match(marks)?.length ?? 0), 0);
  const columns = lines.reduce((most, { raw }) => Math.max(most, raw.match(/\|/g)?.length ?? 0), 0);
  if (columns * lines.length > mostCells) {
    reading.say('table-large', index, 0, { count: columns * lines.length });
    return true;
  }
  if (count > mostMarks) reading.say('markup-dense', index, 0, { count });
  else if (lines.length > mostLines) reading.say('paragraph-long', index, 0, { count: lines.length });
  return count > mostMarks || lines.length > mostLines;
}

function inOrder(nodes: RootContent[]): RootContent[] {
  const lineOf = (node: RootContent) => node.position?.start.line ?? 0;
  return nodes.sort((left, right) => lineOf(left) - lineOf(right));
}

function guard(line: string, index: number, deep: { containers: number }, reading: Reading): string {
  const opening = containers.exec(line)?.[0];
  const count = Math.max(
    opening?.match(container)?.length ?? 0,
    Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2),
  );
  if (count >= deepContainers) deep.containers += count;
  if (count <= mostContainers && (count < deepContainers || deep.containers <= mostDeepContainers)) return line;
  reading.say('markup-deep', index, 0, { count });
  return line.trimStart().replace(/^(\d*)/, '$1\\');
}
