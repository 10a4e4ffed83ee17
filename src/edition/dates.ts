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
  time: { hour: 'numeric', minute: '2-digit' },
  moment: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** Whether an ISO 8601 text is a day without a time. */
export function isCalendarDate(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso);
}

/** Prints a calendar date as it stands, an instant in the zone of the paper. */
export function formatDate(iso: string, style: DateStyle, { language, timeZone }: Tongue): string {
  const zone = isCalendarDate(iso) ? 'UTC' : timeZone;
  const kind = isCalendarDate(iso) && style === 'moment' ? 'long' : style;
  return formatter(language, zone, kind).format(new Date(iso));
}

/** The date of a story, with its time where it has one. */
export function printedDate(iso: string, tongue: Tongue): PrintedDate {
  return { datetime: iso, text: formatDate(iso, 'moment', tongue) };
}

/** The time for what happened today, else the day; the year is given where it is not this one. */
export function briefDate(iso: string, now: Date, tongue: Tongue): PrintedDate {
  const today = dayOf(now.toISOString(), tongue.timeZone);
  const day = dayOf(iso, tongue.timeZone);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const style = day === today && !isCalendarDate(iso) ? 'time' : sameYear ? 'short' : 'medium';
  return { datetime: iso, text: formatDate(iso, style, tongue) };
}

/** The day with its year, which is right for ever. */
export function lastingDate(iso: string, tongue: Tongue): PrintedDate {
  return { datetime: iso, text: formatDate(iso, 'medium', tongue) };
}

/** Prints `2026/11` as the month's name and its year. */
export function formatMonth(volume: string, tongue: Tongue): string {
  return formatDate(`${volume.replace('/', '-')}-01`, 'month', tongue);
}

/** The calendar date of an instant in the zone of the paper; a calendar date stays what it is. */
export function dayOf(iso: string, timeZone: string): string {
  if (isCalendarDate(iso)) return iso;
  const { year, month, day } = fields(new Date(iso), timeZone);
  return `${year}-${month}-${day}`;
}

/** Milliseconds since 1970; a calendar date counts from its midnight in the zone of the paper. */
export function instantOf(iso: string, timeZone: string): number {
  const instant = Date.parse(iso);
  if (!isCalendarDate(iso)) return instant;
  const guess = instant - offset(instant, timeZone);
  return instant - offset(guess, timeZone);
}

function offset(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = fields(new Date(instant), timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
}

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function fields(instant: Date, timeZone: string): Record<Field, string> {
  const parts = formatter('en-CA-u-ca-gregory-nu-latn', timeZone, 'fields').formatToParts(instant);
  const value = (type: Field) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: value('year').padStart(4, '0'),
    month: value('month'),
    day: value('day'),
    hour: value('hour'),
    minute: value('minute'),
    second: value('second'),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, timeZone: string, style: DateStyle | 'fields'): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${style}`;
  let found = formatters.get(key);
  if (found === undefined) {
    const options: Intl.DateTimeFormatOptions = style === 'fields' ? numeric : styles[style];
    found = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone, ...options });
    formatters.set(key, found);
  }
  return found;
}

const numeric: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};
