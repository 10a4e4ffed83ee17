import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import { type FoundDate, readDate, withLatinDigits } from './read-date.ts';

/** What a line of dates says; ISO 8601, null where the line does not say it. */
export interface Dates {
  published: string | null;
  updated: string | null;
}

const publishedWord =
  /(?:first |date )?(?:published|posted|created|date|veröffentlicht|erschienen|publié|publicado|pubblicato|نُ?شر|تاريخ النشر)(?: on| at| am| le| el| il| في)?\s*:?\s*/iuy;
const updatedWord =
  /(?:last |zuletzt |آخر )?(?:updated|modified|revised|aktualisiert|mise? à jour|modifié|actualizado|aggiornato|تحديث)(?: on| at| am| le| el| il| في)?\s*:?\s*/iuy;
const separator = /[\s|·•–—,;/()-]*/y;
const relative =
  /^(?:(?:published|updated|posted|last updated)\s*:?\s*)?(?:about |an? )?(?:\d+ )?(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago$|^(?:(?:published|updated|posted)\s*:?\s*)?(?:just now|yesterday|today)(?:,? at \d.*)?$/i;
const incomplete =
  /^(?:(?:published|updated|posted)\s*:?\s*)?(?:\p{L}{3,9}\.?,?\s+)?(?:(\p{L}{3,9})\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s+(\p{L}{3,9})\.?)$/iu;

/** What a line of dates is: one that gives them, or one that gives none for a reason. */
type DatesLine =
  { problem: 'date-relative' | 'date-incomplete' } | { problem: null; found: { date: FoundDate; updated: boolean }[] };

const dateWord = /^(?:(?:first|last)\s)?(?:published|posted|updated|modified)(?:\son)?:?$/i;

/** Whether a line is a word such as `Published` alone, over the date. */
export function isDateWord(plain: string): boolean {
  return dateWord.test(plain);
}

/** Whether a line consists of dates, impossible ones included. */
export function isDatesLine(plain: string, grammar: Grammar): boolean {
  return findDates(plain, grammar) !== null;
}

/**
 * Reads a line that consists of dates, glued ones (`11/8/2024Updated: 11/8/2024`) included, and says in `reading` what
 * is wrong with them; null where the line is anything else.
 */
export function readDates(plain: string, index: number, grammar: Grammar, reading: Reading): Dates | null {
  const line = findDates(plain, grammar);
  if (line === null) return null;
  const dates: Dates = { published: null, updated: null };
  if (line.problem !== null) {
    reading.say(line.problem, index, 0, { found: plain, expected: exampleDate(grammar) });
    return dates;
  }
  for (const { date, updated } of line.found) {
    reportDate(date, plain, index, reading);
    if (date.iso === '') continue;
    if (updated) dates.updated ??= date.iso;
    else dates.published ??= date.iso;
  }
  return dates;
}

/** Whether a line looks like a date that gives none, such as `Yesterday` or `Monday 3 March`. */
export function isVagueDate(plain: string, grammar: Grammar): boolean {
  const line = findDates(plain, grammar);
  return line !== null && line.problem !== null;
}

/** Whether a line, though it is not read as a date, is likely meant as one. */
export function looksLikeDate(plain: string, grammar: Grammar): boolean {
  if (plain.length > 80 || /[.!?]$/.test(plain)) return false;
  const line = withLatinDigits(plain).toLowerCase();
  if (isVagueDate(plain, grammar) || /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/.test(line)) return true;
  const words = line.split(/[^\p{L}\p{N}]+/u);
  return (
    words.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$|^\d{4}$/.test(word)) &&
    words.some((word) => grammar.months.has(word))
  );
}

function findDates(text: string, grammar: Grammar): DatesLine | null {
  const plain = withLatinDigits(text);
  if (plain.length > 160) return null;
  if (relative.test(plain)) return { problem: 'date-relative' };
  if (!/\d/.test(plain)) return null;
  const partial = incomplete.exec(plain);
  const month = (partial?.[1] ?? partial?.[2])?.toLowerCase();
  if (month !== undefined && grammar.months.has(month)) return { problem: 'date-incomplete' };
  const found = scan(plain, grammar);
  return found === null ? null : { problem: null, found };
}

/** Reads the value of a `Published:` or `Updated:` line; null, with the reason in `reading`, where it is no date. */
export function readDateValue(
  value: string,
  index: number,
  column: number,
  grammar: Grammar,
  reading: Reading,
): string | null {
  const date = readDate(value, 0, grammar);
  if (date === null || value.slice(date.end).trim() !== '') {
    const ruleId = relative.test(value) ? 'date-relative' : 'date-incomplete';
    reading.say(ruleId, index, column, { found: value, expected: exampleDate(grammar) });
    return null;
  }
  reportDate(date, value, index, reading, column);
  return date.iso === '' ? null : date.iso;
}

/** A date as this site writes it, for advice. */
export function exampleDate(grammar: Grammar): string {
  const examples = { 'month-day-year': '11/8/2024', 'day-month-year': '8/11/2024', 'year-month-day': '2024-11-08' };
  return examples[grammar.settings.dateOrder];
}

function scan(plain: string, grammar: Grammar): { date: FoundDate; updated: boolean }[] | null {
  const found: { date: FoundDate; updated: boolean }[] = [];
  let at = 0;
  while (at < plain.length) {
    at = skip(separator, plain, at);
    const afterPublished = skip(publishedWord, plain, at);
    const afterUpdated = skip(updatedWord, plain, at);
    const date = readDate(plain, Math.max(afterPublished, afterUpdated), grammar);
    if (date === null) return null;
    found.push({ date, updated: afterUpdated > at });
    at = skip(separator, plain, date.end);
  }
  return found.length > 0 && found.length <= 4 ? found : null;
}

function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

/** Says in `reading` what is wrong with a date, if anything; `offset` is where its line begins to be read. */
export function reportDate(date: FoundDate, line: string, index: number, reading: Reading, offset = 0): void {
  if (date.problem === null) return;
  const found = line.slice(date.start, date.end).trim();
  const column = offset + date.start;
  if (date.problem.kind === 'impossible') {
    const { expected, advice } = date.problem;
    reading.say('date-impossible', index, column, { found, expected, advice });
  } else if (date.problem.kind === 'twofold') reading.say('date-twofold', index, column, { found });
  else reading.say('date-skipped', index, column, { found, expected: date.problem.expected });
}
