import type { List, ListItem } from 'mdast';
import type { Reading } from '../reading.ts';
import { bulletMark, numberMark, opensAnotherKind } from './line-kinds.ts';
import { positionAt } from './nodes.ts';
import { joinLines, readParagraph } from './paragraph.ts';

/** Whether a list begins in a line; a numbered one begins with 1. */
export function opensList(plain: string): boolean {
  return bulletMark.test(plain) || numberMark.exec(plain)?.[1] === '1';
}

/** Whether a block goes on with the list above it. */
export function continuesList(list: List, plain: string): boolean {
  if (list.ordered !== true) return bulletMark.test(plain);
  const number = Number(numberMark.exec(plain)?.[1] ?? 0);
  return number === list.children.length + 1;
}

/** Reads the items of a list, each with its wrapped lines, into `list` or a new one. */
export function readList(start: number, end: number, reading: Reading, list: List | null): { list: List; end: number } {
  const ordered = list?.ordered ?? numberMark.test(reading.at(start).plain);
  const result: List = list ?? { type: 'list', ordered, spread: false, children: [], position: positionAt(start) };
  const mark = ordered ? numberMark : bulletMark;
  let index = start;
  while (index < end && mark.test(reading.at(index).plain)) {
    let last = index + 1;
    while (last < end && !mark.test(reading.at(last).plain) && !opensAnotherKind(reading.at(last).plain)) last += 1;
    const text = joinLines(reading.lines.slice(index, last).map((line) => line.text));
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [readParagraph(text.replace(mark, ''), index, reading)],
    };
    result.children.push(item);
    index = last;
  }
  return { list: result, end: index };
}
