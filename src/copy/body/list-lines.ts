import type { List, ListItem } from 'mdast';
import type { Reading } from '../reading.ts';
import { bulletMark, numberMark, opensAnotherKind } from './line-kinds.ts';
import { positionAt } from './nodes.ts';
import { joinLines, readParagraph } from './paragraph.ts';

/** Whether a list begins in a line; a numbered one begins with 1 and has a 2 below it. */
export function opensList(index: number, reading: Reading): boolean {
  const { plain } = reading.at(index);
  return bulletMark.test(plain) || (numberOf(plain) === 1 && nextNumber(index, reading) === 2);
}

function numberOf(plain: string): number {
  return Number(numberMark.exec(plain)?.[1] ?? 0);
}

/** The number that opens the first line below a numbered one and its wrapped lines; 0 where it has none. */
function nextNumber(index: number, reading: Reading): number {
  let next = index + 1;
  while (!reading.isBlank(next) && numberOf(reading.at(next).plain) === 0) next += 1;
  while (next < reading.lines.length && reading.isBlank(next)) next += 1;
  return numberOf(reading.at(next).plain);
}

/** Whether a block goes on with the list above it. */
export function continuesList(list: List, plain: string): boolean {
  if (list.ordered !== true) return bulletMark.test(plain);
  return numberOf(plain) === list.children.length + 1;
}

/** Reads the items of a list, each with its wrapped lines, into `list` or a new one; numbers stay as typed. */
export function readList(start: number, end: number, reading: Reading, list: List | null): { list: List; end: number } {
  const ordered = list?.ordered ?? numberMark.test(reading.at(start).plain);
  const result: List = list ?? { type: 'list', ordered, spread: false, children: [], position: positionAt(start) };
  const mark = ordered ? numberMark : bulletMark;
  let index = start;
  let expected = result.children.length + 1;
  while (index < end && mark.test(reading.at(index).plain)) {
    let last = index + 1;
    while (last < end && !mark.test(reading.at(last).plain) && !opensAnotherKind(reading.at(last).plain)) last += 1;
    const text = joinLines(reading.lines.slice(index, last).map((line) => line.text));
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [readParagraph(text.replace(mark, ''), index, reading)],
    };
    const number = numberOf(reading.at(index).plain);
    if (ordered && number !== expected) item.data = { hProperties: { value: String(number) } };
    expected = number + 1;
    result.children.push(item);
    index = last;
  }
  return { list: result, end: index };
}
