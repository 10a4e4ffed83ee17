import { joinLines } from '../body/paragraph.ts';
import type { Grammar } from '../grammar.ts';
import type { LineRange, Reading } from '../reading.ts';
import { type Byline, opensRole, readByline } from './byline.ts';
import { readCaption } from './credit.ts';
import { type Dates, readDates } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { isFurniture } from './furniture.ts';
import { addAuthors, emptyHead, type Head } from './head.ts';
import { headlineOf } from './headline.ts';
import { looksLikeLabel, labelOf } from './label.ts';
import { isJobTitle, isOrganisation } from './names.ts';
import { type Key, misspelledKey, readLabelledLine } from './labelled-line.ts';
import { roleOf, setField } from './set-field.ts';

/** How many lines above a byline may be neither furniture nor any other known kind. */
const mostUnclearLines = 6;
/** How far below the headline a byline or date is looked for, in non-blank lines. */
const reach = 16;
/** A longer line below `Photo:` is a paragraph. */
const longestCaption = 300;
const goesOn = /^(?:and|&|und|et|y)\s/i;
const dateWord = /^(?:(?:first|last)\s)?(?:published|posted|updated|modified)(?:\son)?:?$/i;
const aboveHeadline: ReadonlySet<Key> = new Set([
  'Section',
  'Topics',
  'Label',
  'Byline',
  'Published',
  'Updated',
  'Photo',
  'Slug',
  'Status',
  'Embargo',
  'Expires',
  'Language',
  'Front',
]);

interface Scan {
  head: Head;
  grammar: Grammar;
  reading: Reading;
  seen: Set<string>;
  /** Whether a byline came, and whether the last line that was no furniture was one of dates. */
  signed: boolean;
  afterDates: boolean;
  /** The index of the line straight below `Photo:` and its `Alt:`, where a caption stands; -1 where there is none. */
  belowPhoto: number;
  /** Lines of the head that are printed as paragraphs. */
  strays: LineRange[];
}

/**
 * Reads everything above the text: front matter, label, headline, and below it, in any order, furniture, caption,
 * byline, dates, labelled lines and standfirst. Gives the head, lines of it that are text after all, and the index
 * of the first line of the text.
 */
export function readHead(grammar: Grammar, reading: Reading): { head: Head; strays: LineRange[]; end: number } {
  const scan: Scan = {
    head: emptyHead(),
    grammar,
    reading,
    seen: new Set(),
    signed: false,
    afterDates: false,
    belowPhoto: -1,
    strays: [],
  };
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

function readHeadline(scan: Scan, start: number): number {
  const { head, grammar, reading } = scan;
  const given = head.headline !== '';
  for (let index = nextLine(reading, start); index < reading.lines.length; index = nextLine(reading, index + 1)) {
    const { plain, text } = reading.at(index);
    const next = reading.at(nextLine(reading, index + 1)).plain;
    if (isFurniture(plain, grammar)) {
      reading.mark(index, 'dropped', 'furniture');
      continue;
    }
    if (readLabelled(scan, index, aboveHeadline)) continue;
    const label = next === '' ? null : labelOf(plain, grammar);
    if (label !== null) {
      if (head.label !== null && head.label !== label) reading.say('key-twice', index, 0, { found: 'label' });
      head.label ??= label;
      reading.mark(index, 'label');
      continue;
    }
    if (given && headlineOf(text, grammar) !== head.headline) return index;
    if (looksLikeLabel(plain, next) && !isKnownKind(scan, next))
      reading.say('label-unlisted', index, 0, { found: plain });
    head.headline = headlineOf(text, grammar);
    reading.mark(index, 'headline');
    if (head.headline.length > 200) reading.say('headline-long', index, 0, { count: head.headline.length });
    return index + 1;
  }
  return reading.lines.length;
}

/** Reads one line, or a caption or standfirst of several; gives the index after it, or the same where the text begins. */
function readHeadLine(scan: Scan, index: number): number {
  const { head, grammar, reading } = scan;
  const { plain } = reading.at(index);
  if (plain.startsWith('\\')) return index;
  if (isFurniture(plain, grammar)) {
    reading.mark(index, 'dropped', 'furniture');
    return index + 1;
  }
  const afterDates = scan.afterDates;
  scan.afterDates = false;
  const dated = readDateWordAt(scan, index);
  if (dated > index) return dated;
  if (readLabelled(scan, index, null)) return index + 1;
  const signed = readBylineAt(scan, index);
  if (signed > index) return signed;
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
  if (!anchor) {
    warnOfMisspelledKey(reading, index);
    return index;
  }
  return readBetween(scan, index);
}

/** Reads the lines straight below `Photo:` as its caption, though they end without a credit. */
function readPlainCaption(scan: Scan, index: number): number {
  const { head, reading } = scan;
  let end = index + 1;
  while (!reading.isBlank(end) && !isKnownKind(scan, reading.at(end).plain)) end += 1;
  const words = reading.lines.slice(index, end).map(({ text }) => text);
  head.caption = { text: joinLines(words), index };
  for (let at = index; at < end; at += 1) reading.mark(at, 'caption');
  return end;
}

function readLabelled(scan: Scan, index: number, allowed: ReadonlySet<Key> | null): boolean {
  const { head, grammar, reading, seen } = scan;
  const line = readLabelledLine(reading.at(index).text);
  if (line === null || (allowed !== null && !allowed.has(line.key))) return false;
  reading.mark(index, roleOf(line.key));
  if (line.key === 'Photo' || (line.key === 'Alt' && scan.belowPhoto === index)) scan.belowPhoto = index + 1;
  const repeatable = line.key === 'Correction' || line.key === 'Topics' || line.key === 'Formerly';
  if (line.value === '') reading.say('key-empty', index, 0, { found: line.key });
  else if ((seen.has(line.key) || isTaken(head, line.key)) && !repeatable)
    reading.say('key-twice', index, 0, { found: `\`${line.key}:\`` });
  else if (!readDatesOfKey(scan, line.key, index)) {
    setField[line.key](head, line.value, { index, column: line.column }, grammar, reading);
  }
  seen.add(line.key);
  if (line.key === 'Byline') scan.signed = true;
  return true;
}

/** Reads `Published: … | Updated: …` in one line. */
function readDatesOfKey({ head, grammar, reading }: Scan, key: Key, index: number): boolean {
  if (key !== 'Published' && key !== 'Updated') return false;
  const dates = readDates(reading.at(index).plain, index, grammar, reading);
  if (dates === null) return false;
  takeDates(head, dates, index, reading);
  return true;
}

/** Whether a line without a key already gave what a key gives; the first one counts. */
function isTaken(head: Head, key: Key): boolean {
  if (key === 'Label') return head.label !== null;
  if (key === 'Standfirst') return head.standfirst !== null;
  if (key === 'Caption') return head.caption !== null;
  if (key === 'Credit') return head.credit !== null;
  return false;
}

function readBylineAt(scan: Scan, index: number): number {
  const { head, reading } = scan;
  const { plain } = reading.at(index);
  const { byline, end } = readBylineLines(scan, index);
  if (byline === null) return index;
  addAuthors(head, byline.authors);
  for (const found of byline.guesses) reading.say('byline-guess', index, Math.max(0, plain.indexOf(found)), { found });
  for (let at = index; at < end; at += 1) reading.mark(at, 'byline');
  scan.signed = true;
  return opensRole(plain) ? end : readTitleAt(scan, end);
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

/** Reads `Published` or `Updated` in a line of its own over the date; gives the index after it, else the same. */
function readDateWordAt(scan: Scan, index: number): number {
  const { head, grammar, reading } = scan;
  const { plain } = reading.at(index);
  if (!dateWord.test(plain)) return index;
  const dates = readDates(reading.at(index + 1).plain, index + 1, grammar, reading);
  if (dates === null) return index;
  const isUpdate = /updated|modified/i.test(plain);
  takeDates(
    head,
    isUpdate ? { published: null, updated: dates.published ?? dates.updated } : dates,
    index + 1,
    reading,
  );
  reading.mark(index, 'dates');
  reading.mark(index + 1, 'dates');
  scan.afterDates = true;
  return index + 2;
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

function isKnownKind(scan: Scan, plain: string): boolean {
  const { grammar, reading } = scan;
  if (plain === '') return false;
  if (
    dateWord.test(plain) ||
    isFurniture(plain, grammar) ||
    readLabelledLine(plain) !== null ||
    readByline(plain, grammar) !== null
  )
    return true;
  const { messages } = reading;
  const said = messages.length;
  const dates = readDates(plain, 0, grammar, reading);
  messages.length = said;
  return dates !== null;
}

/** Whether a byline, or a date where none came yet, stands below this line with few unclear lines between. */
function findAnchor(scan: Scan, start: number): boolean {
  const { head, grammar, reading } = scan;
  if (scan.signed && head.published !== null) return false;
  let unclear = 0;
  let seen = 0;
  for (let index = nextLine(reading, start + 1); index < reading.lines.length; index = nextLine(reading, index + 1)) {
    const { plain } = reading.at(index);
    seen += 1;
    if (seen > reach || plain.startsWith('\\')) return false;
    if (!scan.signed && readByline(plain, grammar) !== null) return true;
    const known = isKnownKind(scan, plain);
    const isDate = known && !isFurniture(plain, grammar) && readLabelledLine(plain) === null;
    if (isDate && head.published === null) return true;
    if (!known && readCaption(plain).credit === null) unclear += 1;
    if (unclear > mostUnclearLines) return false;
  }
  return false;
}

function readCaptionAt(scan: Scan, index: number, descriptionCounts: boolean): number {
  const { head, reading } = scan;
  const alone = reading.at(index).text;
  if (head.caption !== null && head.credit === null && /^(?:photo|credit|courtesy|file photo)/i.test(alone)) {
    const { caption, credit } = readCaption(alone);
    if (caption === '' && credit !== null) {
      head.credit = credit;
      reading.mark(index, 'credit');
      return index + 1;
    }
  }
  if (head.caption !== null) return index;
  let text = '';
  for (let end = index; end < index + 5 && !reading.isBlank(end); end += 1) {
    if (end > index && isKnownKind(scan, reading.at(end).plain)) break;
    text = text === '' ? reading.at(end).text : `${text} ${reading.at(end).text}`;
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

/** Reads what is left between headline and byline: the first sentence is the standfirst, the rest stays text. */
function readBetween(scan: Scan, index: number): number {
  const { head, reading } = scan;
  if (!/[\p{L}\p{N}]/u.test(reading.at(index).plain)) {
    reading.mark(index, 'dropped', 'line without a word');
    return index + 1;
  }
  const misspelled = warnOfMisspelledKey(reading, index);
  let end = index + 1;
  const wrapped = () => !misspelled && !/[.!?…"”]$/.test(reading.at(end - 1).plain) && !reading.isBlank(end);
  while (wrapped() && !isKnownKind(scan, reading.at(end).plain) && readCaption(reading.at(end).text).credit === null)
    end += 1;
  const text = reading.lines
    .slice(index, end)
    .map((line) => line.text)
    .join(' ');
  if (head.standfirst === null && !scan.signed && !misspelled && readCaption(text).credit === null) {
    head.standfirst = text;
    if (text.length > 300) reading.say('standfirst-long', index, 0, { count: text.length });
    for (let at = index; at < end; at += 1) reading.mark(at, 'standfirst');
  } else {
    if (!misspelled) reading.say('head-unclear', index);
    scan.strays.push({ start: index, end });
  }
  return end;
}

function takeDates(head: Head, dates: Dates, index: number, reading: Reading): void {
  const isSecond = (first: string | null, second: string | null) =>
    first !== null && second !== null && first !== second;
  if (isSecond(head.published, dates.published) || isSecond(head.updated, dates.updated)) {
    reading.say('key-twice', index, 0, { found: 'date' });
  }
  head.published ??= dates.published;
  head.updated ??= dates.updated;
  head.datesIndex = index;
}

/** Warns of a key that looks meant; whether there is one. */
function warnOfMisspelledKey(reading: Reading, index: number): boolean {
  const misspelled = misspelledKey(reading.at(index).text);
  if (misspelled !== null) reading.say('key-unknown', index, 0, misspelled);
  return misspelled !== null;
}

function nextLine(reading: Reading, from: number): number {
  let index = from;
  while (index < reading.lines.length && reading.isBlank(index)) index += 1;
  return index;
}
