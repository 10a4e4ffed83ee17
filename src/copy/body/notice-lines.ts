import { readCaption } from '../head/credit.ts';
import type { Reading } from '../reading.ts';
import { isContribution, isCopyright, isEndMark } from '../tail/tail-kinds.ts';
import { endsWithHyphen } from './paragraph.ts';

/** Lines of wrapped text are longer than this; shorter ones may be verse, a recipe or a table. */
const shortLine = 45;

/** Without one of these near its end, a line without parentheses has no credit. */
const creditWord = /photo|foto|bild|credit|crédit|courtesy|picture|image|©|تصوير/i;

/** Says where the lines of a paragraph could have been meant as something else; `start` is counted from 0. */
export function noticeLines(start: number, lines: readonly string[], reading: Reading): void {
  const [first = ''] = lines;
  const text = lines.join(' ');
  if ((isCopyright(text) && /^(?:©|\(c\)|copyright)/i.test(text)) || isContribution(text) || isEndMark(text)) {
    reading.say('tail-in-text', start, 0, { found: text });
  } else if (lines.length === 1 && first.length < 300 && isCaption(first)) {
    reading.say('caption-in-text', start, 0, { found: first });
  }
  if (lines.length >= 3 && lines.every((line) => line.length < shortLine)) {
    reading.say('lines-joined', start, 0, { count: lines.length });
  }
  lines.slice(0, -1).forEach((line, at) => {
    if (!endsWithHyphen(line)) return;
    const found = `${line.split(' ').at(-1) ?? ''}${lines[at + 1]?.split(' ')[0] ?? ''}`;
    reading.say('hyphen-joined', start + at, Math.max(0, line.lastIndexOf(' ') + 1), { found });
  });
}

function isCaption(text: string): boolean {
  if (!(text.endsWith(')') || creditWord.test(text.slice(-130))) || text.includes('](')) return false;
  const { credit, caption } = readCaption(text);
  return credit !== null && caption !== '';
}
