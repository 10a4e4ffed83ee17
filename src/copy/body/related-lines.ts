import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import type { Block } from './blocks.ts';
import { isRelatedTitle, readRelatedHeading } from './line-kinds.ts';
import { positionAt, type RelatedNode } from './nodes.ts';

/**
 * Reads `Related Stories`, which opens the block at `at`, with the titles below, or `Related: ` and one title; `used`
 * counts the further blocks that are titles. Null where none follow.
 */
export function readRelated(
  blocks: readonly Block[],
  at: number,
  grammar: Grammar,
  reading: Reading,
): { related: RelatedNode; used: number } | null {
  const block = blocks[at];
  const opening = block === undefined ? null : readRelatedHeading(reading.at(block.start).text, grammar);
  if (block === undefined || opening === null) return null;
  const titles: number[] = opening.title === '' ? [] : [block.start];
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
  const related: RelatedNode = {
    type: 'related',
    heading: opening.heading,
    titles: titles.map((index) =>
      index === block.start ? opening.title : reading.at(index).text.replace(/^(?:-|•|\\)\s*/, ''),
    ),
    lines: titles.map((index) => index + 1),
    position: positionAt(block.start),
  };
  return { related, used };
}

function isTitle(reading: Reading, block: Block): boolean {
  return block.end === block.start + 1 && isRelatedTitle(reading.at(block.start).plain);
}
