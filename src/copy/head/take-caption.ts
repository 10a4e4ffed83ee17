import { joinLines } from '../body/paragraph.ts';
import { readCaption } from './credit.ts';
import { isKnownKind, type Scan } from './head-scan.ts';

/** A caption has no more lines. */
const mostLines = 5;
const opensCredit = /^(?:photo|foto|bild|crédit|credit|courtesy|file photo|©)/i;

/**
 * Reads a caption of up to five lines that ends with a credit, or with a description where that counts; gives the index
 * after it, else the same.
 */
export function readCaptionAt(scan: Scan, index: number, descriptionCounts: boolean): number {
  const { head, reading } = scan;
  const alone = reading.at(index).text;
  if (head.credit === null && opensCredit.test(alone)) {
    const { caption, credit } = readCaption(alone);
    if (caption === '' && credit !== null) {
      head.caption ??= { text: '', index };
      head.credit = credit;
      reading.mark(index, 'credit');
      return index + 1;
    }
  }
  if (head.caption !== null) return index;
  let text = '';
  for (let end = index; end < index + mostLines && !reading.isBlank(end); end += 1) {
    if (end > index && (isKnownKind(scan, reading.at(end).plain) || !goesOn(scan, end))) break;
    text = joinLines(text === '' ? [reading.at(end).text] : [text, reading.at(end).text]);
    const { caption, credit, description } = readCaption(text);
    if (credit === null && (description === null || !descriptionCounts)) continue;
    head.caption = { text: caption, index };
    head.credit ??= credit;
    if (description !== null) {
      reading.say('caption-without-credit', end, Math.max(0, reading.at(end).text.lastIndexOf('(')), {
        found: description,
      });
    }
    for (let at = index; at <= end; at += 1) reading.mark(at, 'caption');
    return end + 1;
  }
  return index;
}

/**
 * Whether a line goes on what stands above it: not where it is a caption by itself, and the line above ends a sentence
 * or had room for its first word.
 */
function goesOn({ reading }: Scan, index: number): boolean {
  const { text } = reading.at(index);
  const above = reading.at(index - 1).text;
  const { caption, credit } = readCaption(text);
  if (credit === null || caption === '' || !/^[\p{Lu}\p{Lo}"“«»„‘]/u.test(text)) return true;
  const hadRoom = above.length + 1 + (text.split(' ', 1)[0] ?? '').length <= text.length;
  return !(hadRoom || /[.!?…”»]$/.test(above));
}

/** Reads the lines straight below `Photo:` as its caption, though they end without a credit. */
export function readPlainCaption(scan: Scan, index: number): number {
  const { head, reading } = scan;
  let end = index + 1;
  while (!reading.isBlank(end) && !isKnownKind(scan, reading.at(end).plain)) end += 1;
  const words = reading.lines.slice(index, end).map(({ text }) => text);
  head.caption = { text: joinLines(words), index };
  for (let at = index; at < end; at += 1) reading.mark(at, 'caption');
  return end;
}
