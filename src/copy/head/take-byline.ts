import { type Byline, opensRole, readByline } from './byline.ts';
import { readDates } from './dates.ts';
import { addAuthors } from './head.ts';
import { isKnownKind, nextLine, type Scan } from './head-scan.ts';
import { misspelledKey } from './labelled-line.ts';
import { isJobTitle, isOrganisation } from './names.ts';
import { readSignedLine } from './signed-line.ts';
import { takeDates } from './take-dates.ts';

const goesOn = /^(?:and|&|und|et|y)\s/i;

/** Reads a byline, and the job title below it; gives the index after them, else the same. */
export function readBylineAt(scan: Scan, index: number): number {
  const { head, reading } = scan;
  const { plain } = reading.at(index);
  const { byline, end } = readBylineLines(scan, index);
  if (byline === null) return readSignedAt(scan, index);
  addAuthors(head, byline.authors);
  for (const found of byline.guesses) reading.say('byline-guess', index, Math.max(0, plain.indexOf(found)), { found });
  for (let at = index; at < end; at += 1) reading.mark(at, 'byline');
  scan.signed = true;
  return opensRole(plain) ? end : readTitleAt(scan, end);
}

/** Reads a line that has a byline, dates and more in it; gives the index after it, else the same. */
function readSignedAt(scan: Scan, index: number): number {
  const { head, grammar, reading } = scan;
  const { plain } = reading.at(index);
  const line = readSignedLine(plain, grammar);
  if (line === null) return index;
  addAuthors(head, line.byline.authors);
  for (const found of line.byline.guesses)
    reading.say('byline-guess', index, Math.max(0, plain.indexOf(found)), { found });
  reading.mark(index, 'byline');
  scan.signed = true;
  if (line.dates === null) return readTitleAt(scan, index + 1);
  // The spaces in front keep the columns of what is said about the dates.
  const words = ' '.repeat(line.dates.start) + plain.slice(line.dates.start, line.dates.end);
  const dates = readDates(words, index, grammar, reading);
  if (dates !== null) takeDates(head, dates, index, reading);
  scan.afterDates = true;
  return index + 1;
}

/**
 * Reads a line that opens like a byline but names nobody, such as `By Jane Doe jane@paper.example`, above a known kind:
 * it is printed, with a warning. Gives the index after it, else the same.
 */
export function readUnclearByline(scan: Scan, index: number): number {
  const { grammar, reading, strays } = scan;
  const { plain } = reading.at(index);
  const found = plain.replace(grammar.bylineWord, '');
  if (scan.signed || found === plain || plain.length > 120 || !/[\d@|]/.test(found) || /[.!?]$/.test(plain))
    return index;
  if (!isKnownKind(scan, reading.at(nextLine(reading, index + 1)).plain)) return index;
  reading.say('byline-refused', index, plain.length - found.length, { found });
  strays.push({ start: index, end: index + 1 });
  return index + 1;
}

/** Reads a byline of one line, of `By` over the name, or one that goes on below with `and`. */
function readBylineLines({ grammar, reading }: Scan, index: number): { byline: Byline | null; end: number } {
  const read = (end: number) =>
    readByline(
      reading.lines
        .slice(index, end)
        .map(({ plain }) => plain)
        .join(' '),
      grammar,
    );
  const isAlone = reading.at(index).plain.replace(grammar.bylineWord, '') === '';
  let end = isAlone && !reading.isBlank(index + 1) ? index + 2 : index + 1;
  let byline = read(end);
  while (byline !== null && goesOn.test(reading.at(end).plain)) {
    const longer = read(end + 1);
    if (longer === null) break;
    byline = longer;
    end += 1;
  }
  return { byline, end };
}

/** Reads the line below a byline where it is a job title, or an agency; gives the index after it, else the same. */
function readTitleAt(scan: Scan, start: number): number {
  const { head, reading } = scan;
  const index = nextLine(reading, start);
  const { plain, text } = reading.at(index);
  const isKnown = isJobTitle(plain) || isOrganisation(plain);
  if (!isTitleLine(scan, index) || (index > start && !isJobTitle(plain))) return start;
  if (!isKnown) reading.say('job-title-guess', index, 0, { found: text });
  for (const author of head.authors) {
    if (isJobTitle(plain) || !isOrganisation(plain)) author.jobTitle ??= text;
    else author.organization ??= text;
  }
  reading.mark(index, 'job-title');
  return index + 1;
}

function isTitleLine(scan: Scan, index: number): boolean {
  const { plain } = scan.reading.at(index);
  const short =
    plain !== '' &&
    plain.length <= 60 &&
    plain.split(' ').length <= 8 &&
    !/[.!?:;"”)]$|^[\\#>*-]|\d{4}|\d:\d{2}/.test(plain);
  const next = scan.reading.at(index + 1).plain;
  const stands = next === '' || isKnownKind(scan, next);
  return short && stands && !isKnownKind(scan, plain) && misspelledKey(plain) === null;
}
