import { calendarDate, isCalendarDate } from '../copy/address/calendar-date.ts';
import { inNewspaperEnglish, isAmerican } from './newspaper-english.ts';

/** Dates as a newspaper prints them. A calendar date never shifts, whatever zone the machine is in. */

/** The language and the zone that dates are printed in. */
export interface Tongue {
  /** BCP 47 tag. */
  language: string;
  /** IANA name. */
  timeZone: string;
}

/** A date for `<time>`: what machines read and what readers read. */
export interface PrintedDate {
  datetime: string;
  text: string;
}

const styles = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  monthName: { month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  recent: { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  moment: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateStyle = keyof typeof styles;

/** Prints a calendar date as it stands, an instant in the zone of the paper. */
export function formatDate(iso: string, style: DateStyle, { language, timeZone }: Tongue): string {
  const zone = isCalendarDate(iso) ? 'UTC' : timeZone;
  const kind = isCalendarDate(iso) && style === 'moment' ? 'long' : style;
  return formatter(language, zone, kind)(new Date(iso));
}

/** The date of a story, with its time where it has one. */
export function printedDate(iso: string, tongue: Tongue): PrintedDate {
  return { datetime: iso, text: formatDate(iso, 'moment', tongue) };
}

/** The time for what happened today, with its day for yesterday, else the day; the year where it is not this one. */
export function briefDate(iso: string, now: Date, tongue: Tongue): PrintedDate {
  const today = calendarDate(now.toISOString(), tongue.timeZone);
  const day = calendarDate(iso, tongue.timeZone);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const hasTime = !isCalendarDate(iso);
  const style =
    hasTime && day === today ? 'time' : hasTime && day === dayBefore(today) ? 'recent' : sameYear ? 'short' : 'medium';
  return { datetime: iso, text: formatDate(iso, style, tongue) };
}

/** The day with its year, which is right for ever. */
export function lastingDate(iso: string, tongue: Tongue): PrintedDate {
  return { datetime: iso, text: formatDate(iso, 'medium', tongue) };
}

/** The year of an instant in a zone. */
export const yearOf = (instant: Date, timeZone: string): string =>
  calendarDate(instant.toISOString(), timeZone).slice(0, 4);

/** Prints `2026/11` as the month's name and its year. */
export function formatMonth(volume: string, tongue: Tongue): string {
  return formatDate(`${volume.replace('/', '-')}-01`, 'month', tongue);
}

/** Prints the month of `2026/11` alone, as short as the language has it. */
export function monthName(volume: string, tongue: Tongue): string {
  return formatDate(`${volume.replace('/', '-')}-01`, 'monthName', tongue);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

type Format = (instant: Date) => string;

const formatters = new Map<string, Format>();

function formatter(language: string, timeZone: string, style: DateStyle): Format {
  const key = `${language} ${timeZone} ${style}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = makeFormat(language, timeZone, style);
    formatters.set(key, found);
  }
  return found;
}

function makeFormat(language: string, timeZone: string, style: DateStyle): Format {
  const options: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone, ...styles[style] };
  if (!isAmerican(language)) {
    const format = new Intl.DateTimeFormat(language, options);
    return (instant) => format.format(instant);
  }
  // Beside a day the name of the month is short, but not in the date line nor where it stands for itself.
  const month = options.day === undefined || style === 'full' ? options.month : 'short';
  const format = new Intl.DateTimeFormat(language, { ...options, ...(month !== undefined && { month }) });
  return (instant) => inNewspaperEnglish(format.formatToParts(instant));
}
