import { joinLines } from '../body/paragraph.ts';
import { readByline } from './byline.ts';
import { readCaption } from './credit.ts';
import { isDatesLine } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { isKnownKind, nextLine, type Scan, warnOfMisspelledKey } from './head-scan.ts';
import { readLabelledLine } from './labelled-line.ts';
import { looksLikeName } from './names.ts';
import { readSignedLine } from './signed-line.ts';

/** How many lines above a byline may be neither furniture nor any other known kind. */
const mostUnclearLines = 6;
/** How far below the headline a byline or date is looked for, in non-blank lines. */
const reach = 16;
/** A shorter line was ended by its author. */
const shortLine = 60;

/** Whether a byline, or a date where none came yet, stands below this line with few unclear lines between. */
export function findAnchor(scan: Scan, start: number): boolean {
  const { head, grammar, reading } = scan;
  if (scan.signed && head.published !== null) return false;
  let unclear = 0;
  let seen = 0;
  for (let index = nextLine(reading, start + 1); index < reading.lines.length; index = nextLine(reading, index + 1)) {
    const { plain } = reading.at(index);
    seen += 1;
    const isLast = nextLine(reading, index + 1) >= reading.lines.length;
    if (head.published !== null && reading.isBlank(index - 1) && (seen > 1 || isLast)) return false;
    if (seen > reach || plain.startsWith('\\')) return false;
    if (!scan.signed && (readByline(plain, grammar) ?? readSignedLine(plain, grammar)) !== null) return true;
    const key = readLabelledLine(plain)?.key;
    if (key === 'Published' || key === 'Updated' ? head.published === null : key === 'Byline' && !scan.signed)
      return true;
    const known = isKnownKind(scan, plain);
    const isDate = known && !isFurniture(plain, grammar) && readLabelledLine(plain) === null;
    if (isDate && head.published === null) return true;
    if (!known && readCaption(plain).credit === null) unclear += 1;
    if (unclear > mostUnclearLines) return false;
  }
  return false;
}

/** Reads what is left between headline and byline: the first sentence is the standfirst, the rest stays text. */
export function readBetween(scan: Scan, index: number): number {
  const { head, reading } = scan;
  if (!/[\p{L}\p{N}]/u.test(reading.at(index).plain)) {
    reading.mark(index, 'dropped', 'line without a word');
    return index + 1;
  }
  const misspelled = warnOfMisspelledKey(reading, index);
  let end = index + 1;
  const wrapped = () =>
    !misspelled && !reading.isBlank(end) && goesOn(reading.at(end - 1).plain, reading.at(end).plain);
  while (wrapped() && !isKnownKind(scan, reading.at(end).plain) && readCaption(reading.at(end).text).credit === null)
    end += 1;
  const text = joinLines(reading.lines.slice(index, end).map((line) => line.text));
  if (head.standfirst === null && !scan.signed && !misspelled && readCaption(text).credit === null) {
    head.standfirst = text;
    if (end > index + 1) reading.say('standfirst-joined', index, 0, { count: end - index });
    else if (isBareName(scan, index)) reading.say('byline-bare', index, 0, { found: text });
    else if (isShort(text)) reading.say('standfirst-guess', index, 0, { found: text });
    if (text.length > 300) reading.say('standfirst-long', index, 0, { count: text.length });
    for (let at = index; at < end; at += 1) reading.mark(at, 'standfirst');
  } else {
    if (!misspelled) reading.say('head-unclear', index);
    scan.strays.push({ start: index, end });
  }
  return end;
}

/** Whether a line was broken off by the width of a column: it ends within a sentence, and is long or goes on in small. */
function goesOn(above: string, plain: string): boolean {
  if (/[.!?…"”]$/.test(above)) return false;
  return above.length >= shortLine || /^\p{Ll}/u.test(plain);
}

/** Whether a line is less than a sentence: a label, a rubric or a button, as likely as a standfirst. */
function isShort(text: string): boolean {
  return text.split(/\s+/).length < 4 && !/[.!?…]["”’»]?$/.test(text);
}

/** Whether a line is a name of two or three words straight above the date, where a byline would stand. */
function isBareName({ grammar, reading }: Scan, index: number): boolean {
  const { plain } = reading.at(index);
  const words = plain.split(' ').length;
  if (words < 2 || words > 3 || !looksLikeName(plain)) return false;
  return isDatesLine(reading.at(nextLine(reading, index + 1)).plain, grammar);
}
