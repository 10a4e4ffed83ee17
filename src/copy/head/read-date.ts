import type { DateOrder } from '../copy-settings.ts';
import type { Grammar } from '../grammar.ts';
import { formatWall, instantOf } from './zoned-time.ts';
import { zoneOf } from './time-zones.ts';

/** A date as found: where it stands in its line, and what it says, or what is wrong with it. */
export interface FoundDate {
  start: number;
  end: number;
  /** ISO 8601: a calendar date, or an instant with its offset; empty where the date is impossible. */
  iso: string;
  problem:
    | { kind: 'impossible'; expected: string; advice: string }
    | { kind: 'twofold' }
    | { kind: 'skipped'; expected: string }
    | null;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

const article = '(?:(?:[Ll]e|[Ee]l|[Ii]l|[Aa]m|[Dd]en|[Oo]n)\\s+)?';
const weekday = '(?:(?<weekday>\\p{L}{2,12})\\.?,?\\s+)??';
const isoDate = '(?<isoYear>\\d{4})[-年](?<isoMonth>\\d{1,2})[-月](?<isoDay>\\d{1,2})(?!\\d)日?';
const numeric = '(?<first>\\d{1,4})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<third>\\d{4}|\\d{1,2})(?!\\d)';
const monthFirst = '(?<month1>\\p{L}{3,12})\\.?\\s+(?<day1>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year1>\\d{4})(?!\\d)';
const dayFirst =
  '(?<day2>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?:\\s+(?:de\\s+|of\\s+)?|-)(?<month2>\\p{L}{3,12})\\.?,?(?:\\s+(?:de\\s+|del\\s+)?|-)(?<year2>\\d{4})(?!\\d)';
const clock =
  '(?:T|(?:,|\\s*[|•·]|\\s[–—-])?\\s+(?:(?:at|um|à|a las|alle|às|om|kl\\.)\\s+)?)(?<hour>\\d{1,2})(?:[:.h時时点](?<minute>\\d{2})(?!\\.\\d{4}))?分?(?::(?<second2>\\d{2})(?:\\.\\d+)?)?(?:\\s?(?<half>[apAP])\\.?\\s?[mM](?:\\.|(?!\\p{L})|(?=\\p{Lu}\\p{Ll})))?(?:\\s?(?:Uhr|hrs|h)(?!\\p{L}))?';
const zone =
  '(?:\\s*\\(?(?<zone>(?:UTC|GMT)?\\s?[+\\u2212-]\\d{1,2}(?::?\\d{2})?|[A-Z]{1,4}?(?=\\p{Lu}\\p{Ll}|\\P{L}|$)|بتوقيت غرينتش)\\)?)?';
const anyDay = `${article}${weekday}(?:${isoDate}|${numeric}|${monthFirst}|${dayFirst})`;
const clockInFront =
  '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:\\s?(?<half>[apAP])\\.?\\s?[mM]\\.?)?(?:\\s\\(?(?<zone>[A-Z]{1,4})\\)?)?(?:,|\\s[|·•–-]|\\son)?\\s+';
const date = new RegExp(`${anyDay}(?:${clock}${zone})?`, 'uy');
const plainDate = new RegExp(anyDay, 'uy');
const timeAndDate = new RegExp(`${clockInFront}${anyDay}`, 'uy');

/** A text with the digits of Arabic and Persian as Latin ones, as long as before. */
export function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Reads a date, with or without a time, that begins at a place in a line; null where there is none. */
export function readDate(text: string, start: number, grammar: Grammar): FoundDate | null {
  const line = withLatinDigits(text);
  date.lastIndex = start;
  timeAndDate.lastIndex = start;
  let match = date.exec(line) ?? timeAndDate.exec(line);
  const groups = match?.groups ?? {};
  if (match !== null && groups['hour'] !== undefined && !isClock(groups)) {
    plainDate.lastIndex = start;
    match = plainDate.exec(line);
  }
  const day = match?.groups?.['weekday']?.toLowerCase();
  if (match === null || (day !== undefined && !grammar.weekdays.has(day))) return null;
  return interpret(match, grammar, start);
}

function isClock(groups: Record<string, string | undefined>): boolean {
  return groups['minute'] !== undefined || groups['half'] !== undefined;
}

function interpret(match: RegExpExecArray, grammar: Grammar, start: number): FoundDate | null {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const found = { start, end: start + match[0].length };
  const named = groups['month1'] ?? groups['month2'];
  let day: Day;
  if (named !== undefined) {
    const month = grammar.months.get(named.toLowerCase());
    if (month === undefined) return null;
    day = { year: Number(groups['year1'] ?? groups['year2']), month, day: Number(groups['day1'] ?? groups['day2']) };
  } else if (groups['isoYear'] !== undefined) {
    day = { year: Number(groups['isoYear']), month: Number(groups['isoMonth']), day: Number(groups['isoDay']) };
  } else {
    const numbers = [groups['first'], groups['second'], groups['third']].map(Number);
    const order = groups['first']?.length === 4 ? 'year-month-day' : grammar.settings.dateOrder;
    const ordered = dayInOrder(
      numbers,
      order === 'year-month-day' && groups['third']?.length === 4 ? 'day-month-year' : order,
    );
    if (!isYear(order === 'year-month-day' ? groups['first'] : groups['third'])) return null;
    if (!exists(ordered)) return { ...found, iso: '', problem: impossible(numbers, order, match[0]) };
    day = ordered;
  }
  if (!exists(day)) return { ...found, iso: '', problem: noSuchDay(day) };
  if (groups['hour'] === undefined) return { ...found, iso: isoOf(day), problem: null };
  return { ...found, ...withTime(day, groups, grammar) };
}

function isYear(digits = ''): boolean {
  return digits.length === 2 || digits.length === 4;
}

function withTime(
  day: Day,
  groups: Record<string, string | undefined>,
  grammar: Grammar,
): Pick<FoundDate, 'iso' | 'problem'> {
  let hour = Number(groups['hour']);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second2'] ?? 0);
  const half = groups['half']?.toLowerCase();
  const hours = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!hours || minute > 59 || second > 59) {
    const advice = 'Write the time as `3:15 p.m.` or `15:15`.';
    return { iso: '', problem: { kind: 'impossible', expected: 'there is no such time of day', advice } };
  }
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const zone = groups['zone'] === undefined ? grammar.settings.timeZone : zoneOf(groups['zone'].trim());
  if (zone === null) {
    const advice = 'Write `ET`, `UTC+2` or `-05:00`, or leave the zone out for the paper’s own.';
    return {
      iso: '',
      problem: { kind: 'impossible', expected: `the zone \`${groups['zone'] ?? ''}\` is not known`, advice },
    };
  }
  if (typeof zone === 'number') {
    return { iso: formatWall(Date.UTC(day.year, day.month - 1, day.day, hour, minute, second), zone), problem: null };
  }
  const instant = instantOf({ ...day, hour, minute, second }, zone);
  if (instant.kind === 'twice') return { iso: instant.iso, problem: { kind: 'twofold' } };
  if (instant.kind === 'never') return { iso: instant.iso, problem: { kind: 'skipped', expected: instant.iso } };
  return { iso: instant.iso, problem: null };
}

function dayInOrder(numbers: readonly number[], order: DateOrder): Day {
  const [first = 0, second = 0, third = 0] = numbers;
  if (order === 'year-month-day') return { year: fullYear(first), month: second, day: third };
  const year = fullYear(third);
  return order === 'month-day-year' ? { year, month: first, day: second } : { year, month: second, day: first };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function exists({ year, month, day }: Day): boolean {
  if (year < 1600 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const orderNames: Record<DateOrder, string> = {
  'month-day-year': 'month/day/year',
  'day-month-year': 'day/month/year',
  'year-month-day': 'year/month/day',
};

function impossible(numbers: readonly number[], order: DateOrder, found: string): FoundDate['problem'] {
  const orders: DateOrder[] = ['month-day-year', 'day-month-year', 'year-month-day'];
  const working = orders.find((other) => other !== order && exists(dayInOrder(numbers, other)));
  const expected = `read as ${orderNames[order]} there is no such day`;
  if (working === undefined) return { kind: 'impossible', expected, advice: 'Correct the date.' };
  const iso = isoOf(dayInOrder(numbers, working));
  const advice = `As ${orderNames[working]} \`${found.trim()}\` would be ${iso}: write \`${iso}\`, or change \`dateOrder\` in site.yaml.`;
  return { kind: 'impossible', expected, advice };
}

function noSuchDay({ year, month, day }: Day): FoundDate['problem'] {
  if (month > 12)
    return { kind: 'impossible', expected: `there is no month ${String(month)}`, advice: 'Correct the month.' };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const expected = `that month has no day ${String(day)}`;
  return { kind: 'impossible', expected, advice: `Correct the day; the month’s last one is ${String(last)}.` };
}

function isoOf({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
