import type { Grammar } from '../grammar.ts';
import type { LineRange, Reading } from '../reading.ts';
import { isVagueDate, readDates } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { isFurniture } from './furniture.ts';
import type { Head } from './head.ts';
import { isKnownKind, nextLine, type Scan, startScan, warnOfMisspelledKey } from './head-scan.ts';
import { fitsKey } from './key-value.ts';
import { readLabelledLine } from './labelled-line.ts';
import { isStrayKey, readStrayKey } from './stray-key.ts';
import { readBylineAt, readUnclearByline } from './take-byline.ts';
import { readCaptionAt, readPlainCaption } from './take-caption.ts';
import { readEmbargoAt } from './take-embargo.ts';
import { readDateWordAt, takeDates } from './take-dates.ts';
import { readHeadline } from './take-headline.ts';
import { readLabelled } from './take-labelled-line.ts';
import { findAnchor, readBetween } from './take-standfirst.ts';

/** A longer line below `Photo:` is a paragraph. */
const longestCaption = 300;

/**
 * Reads everything above the text: front matter, label, headline, and below it, in any order, furniture, caption,
 * byline, dates, labelled lines and standfirst. Gives the head, lines of it that are text after all, and the index
 * of the first line of the text.
 */
export function readHead(grammar: Grammar, reading: Reading): { head: Head; strays: LineRange[]; end: number } {
  const scan = startScan(grammar, reading);
  let index = readFrontMatter(scan.head, nextLine(reading, 0), grammar, reading);
  scan.signed = scan.head.authors.length > 0;
  index = readHeadline(scan, index);
  for (index = nextLine(reading, index); index < reading.lines.length; index = nextLine(reading, index)) {
    const after = readHeadLine(scan, index);
    if (after === index) break;
    index = after;
  }
  return { head: scan.head, strays: scan.strays, end: index };
}

/** Reads one line, or a caption or standfirst of several; gives the index after it, or the same where the text begins. */
function readHeadLine(scan: Scan, index: number): number {
  const { head, grammar, reading } = scan;
  const { plain } = reading.at(index);
  if (plain.startsWith('\\')) return index;
  if (isFurniture(plain, grammar) || isLeftover(index, reading)) {
    reading.mark(index, 'dropped', 'furniture');
    return index + 1;
  }
  const afterDates = scan.afterDates;
  scan.afterDates = false;
  const dated = readDateWordAt(scan, index);
  if (dated > index) return dated;
  if (opensText(scan, index)) return index;
  const embargoed = readEmbargoAt(scan, index);
  if (embargoed > index) return embargoed;
  const labelled = readLabelled(scan, index, null);
  if (labelled > index) return labelled;
  const signed = readBylineAt(scan, index);
  if (signed > index) return signed;
  const refused = readUnclearByline(scan, index);
  if (refused > index) return refused;
  if (isVagueDate(plain, grammar) && (head.published !== null || (scan.signed && reading.isBlank(index - 1))))
    return index;
  const dates = readDates(plain, index, grammar, reading);
  if (dates !== null) {
    takeDates(head, dates, index, reading);
    reading.mark(index, 'dates');
    scan.afterDates = true;
    return index + 1;
  }
  const anchor = findAnchor(scan, index);
  const belowPhoto = scan.belowPhoto === index;
  const mayCaption = !scan.signed || afterDates || belowPhoto || anchor;
  const captioned = mayCaption ? readCaptionAt(scan, index, !scan.signed && anchor) : index;
  if (captioned > index) return captioned;
  if (belowPhoto && head.caption === null && plain.length <= longestCaption) return readPlainCaption(scan, index);
  if (isStrayKey(scan, index)) return readStrayKey(scan, index);
  if (!anchor) {
    warnOfMisspelledKey(reading, index);
    return index;
  }
  return readBetween(scan, index);
}

/** Whether a line is a dot between two of a page's, or a count below its furniture. */
function isLeftover(index: number, reading: Reading): boolean {
  const { plain } = reading.at(index);
  return /^[|·•]$/.test(plain) || (/^\d[\d.,]{0,6}$/.test(plain) && reading.roleOf(index - 1) === 'dropped');
}

/** Whether a labelled line below byline or date and a blank line is a sentence after all: the text begins. */
function opensText(scan: Scan, index: number): boolean {
  const { head, grammar, reading } = scan;
  const line = readLabelledLine(reading.at(index).text);
  if (line === null || !reading.isBlank(index - 1) || !(scan.signed || head.published !== null)) return false;
  if (line.value === '' || fitsKey(line, grammar)) return false;
  return !isKnownKind(scan, reading.at(index + 1).plain) && !findAnchor(scan, index);
}
