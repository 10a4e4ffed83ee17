import type { Root } from 'mdast';
import { markdownParser } from '../enhance/processors.ts';
import type { Reading } from '../reading.ts';
import type { Block } from './blocks.ts';
import { mostMarks } from './inline.ts';

/** Deeper quotations and lists than this are printed as typed. */
const mostContainers = 20;
const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const container = />|[-*+]|\d{1,9}[.)]/g;
const marks = /[*_[\]`<!~^]/g;
const fence = /^\s*(?:```|~~~)/;

/**
 * The text of a Markdown article as mdast, its lines at their own numbers. What would take the parser more than
 * time in proportion to its length (thousands of marks or nested quotations) is guarded and printed as typed.
 */
export function readMarkdownBody(blocks: readonly Block[], reading: Reading): Root {
  const lines: string[] = [];
  let fenced = false;
  for (const block of blocks) {
    let dense = 0;
    for (let index = block.start; index < block.end; index += 1) {
      reading.mark(index, 'body');
      dense += reading.at(index).raw.match(marks)?.length ?? 0;
    }
    const isDense = dense > mostMarks;
    if (isDense) reading.say('markup-dense', block.start, 0, { count: dense });
    for (let index = block.start; index < block.end; index += 1) {
      const { raw } = reading.at(index);
      if (fence.test(raw)) fenced = !fenced;
      lines[index] = fenced ? raw : guard(isDense ? raw.replace(marks, '\\$&') : raw, index, reading);
    }
  }
  for (let index = 0; index < lines.length; index += 1) lines[index] ??= '';
  return markdownParser.parse(lines.join('\n'));
}

function guard(line: string, index: number, reading: Reading): string {
  const opening = containers.exec(line)?.[0];
  const count = Math.max(opening?.match(container)?.length ?? 0, Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2));
  if (count <= mostContainers) return line;
  reading.say('markup-deep', index, 0, { count });
  return line.trimStart().replace(/^(\d*)/, '$1\\');
}
