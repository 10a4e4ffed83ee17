/**
 * The text directive of an address, after the WICG's "URL Fragment Text Directives":
 * `text=[prefix-,]start[,end][,-suffix]`. A browser finds whole words only, `start` and `end` each inside of one block,
 * and letters in either case.
 */

/** A passage longer than this, in characters, is named by its first and last words. */
const longest = 250;
const wordsAtEnds = 5;
const wordsAround = 4;

/** The parts of the blocks that a range covers, without blocks of which it covers nothing. */
export function coveredParts(range: Range, blocks: readonly HTMLElement[]): string[] {
  return coveredBlocks(range, blocks).map((block) => clean(covered(range, block).toString()));
}

/** Names a passage of the text that `blocks` hold. */
export function textDirective(range: Range, blocks: readonly HTMLElement[]): string {
  const touched = coveredBlocks(range, blocks);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return `text=${encoded(clean(range.toString()))}`;
  const { before, after, parts } = wholeWords(
    textBefore(covered(range, first), first),
    touched.map((block) => spaced(covered(range, block).toString())),
    textAfter(covered(range, last), last),
  );
  const passage = parts.join(' ');
  const terms =
    parts.length === 1 && passage.length <= longest
      ? [passage]
      : [firstWords(parts[0] ?? '', wordsAtEnds), lastWords(parts.at(-1) ?? '', wordsAtEnds)];
  const all = clean(blocks.map((block) => block.textContent).join(' '));
  const isClear = terms.every((term) => occurrences(all, term) < 2);
  const prefix = isClear || before === '' ? [] : [`${encoded(lastWords(before, wordsAround))}-`];
  const suffix = isClear || after === '' ? [] : [`-${encoded(firstWords(after, wordsAround))}`];
  return `text=${[...prefix, ...terms.map(encoded), ...suffix].join(',')}`;
}

function coveredBlocks(range: Range, blocks: readonly HTMLElement[]): HTMLElement[] {
  return blocks.filter((block) => range.intersectsNode(block) && clean(covered(range, block).toString()) !== '');
}

function covered(range: Range, block: HTMLElement): Range {
  const part = document.createRange();
  part.selectNodeContents(block);
  if (block.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
  if (block.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

function textBefore(part: Range, block: HTMLElement): string {
  const rest = document.createRange();
  rest.setStart(block, 0);
  rest.setEnd(part.startContainer, part.startOffset);
  return spaced(rest.toString());
}

function textAfter(part: Range, block: HTMLElement): string {
  const rest = document.createRange();
  rest.setStart(part.endContainer, part.endOffset);
  rest.setEnd(block, block.childNodes.length);
  return spaced(rest.toString());
}

/** Moves both ends outwards to where words begin and end. */
function wholeWords(before: string, given: string[], after: string) {
  const parts = [...given];
  const end = parts.length - 1;
  // What a word goes on with beyond the selection; nothing where the selection begins or ends between words.
  const isInside = (left: string, right: string) => /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
  const start = isInside(before, parts[0] ?? '') ? (/\S+$/.exec(before)?.[0] ?? '') : '';
  const rest = isInside(parts[end] ?? '', after) ? (/^\S+/.exec(after)?.[0] ?? '') : '';
  parts[0] = start + (parts[0] ?? '');
  parts[end] = (parts[end] ?? '') + rest;
  return {
    parts: parts.map((part) => part.trim()),
    before: before.slice(0, before.length - start.length).trim(),
    after: after.slice(rest.length).trim(),
  };
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
const clean = (text: string): string => spaced(text).trim();
const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');
const lastWords = (text: string, count: number): string => text.split(' ').slice(-count).join(' ');

function occurrences(text: string, part: string): number {
  return text.toLowerCase().split(part.toLowerCase()).length - 1;
}

/** `-`, `,` and `&` divide a directive; the first of them is the one that the common encoding leaves. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
