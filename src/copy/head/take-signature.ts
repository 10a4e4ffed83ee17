import type { LineRange, Reading } from '../reading.ts';
import type { Grammar } from '../grammar.ts';
import { readByline } from './byline.ts';
import { addAuthors, type Head } from './head.ts';

/** Takes a last line `By Name` as the byline where the head has none; gives the blocks without it. */
export function takeSignature<Block extends LineRange>(
  blocks: readonly Block[],
  head: Head,
  grammar: Grammar,
  reading: Reading,
): readonly Block[] {
  const last = blocks.at(-1);
  if (head.authors.length > 0 || last === undefined || blocks.length < 2 || last.end > last.start + 1) return blocks;
  const { plain } = reading.at(last.start);
  const byline = readByline(plain, grammar);
  if (byline === null) return blocks;
  addAuthors(head, byline.authors);
  reading.mark(last.start, 'byline');
  reading.say('byline-at-end', last.start, 0, { found: plain });
  return blocks.slice(0, -1);
}
