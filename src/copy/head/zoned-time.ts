/** A time of day on a calendar date, without a zone; month 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export interface ZonedInstant {
  /** ISO 8601 with the offset in force: `2024-11-08T15:15:00-05:00`. */
  iso: string;
  /** Whether the clocks showed this time twice (the earlier instant is given) or never (moved forward by the gap). */
  kind: 'once' | 'twice' | 'never';
}

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Clocks are changed at whole quarters of an hour, so an offset holds for one; milliseconds. */
const quarter = 15 * minute;
const day = 24 * 60 * minute;
/** Offsets found before, by day; null for a day on which clocks are changed. A paper asks for the same ones over and over. */
const known = new Map<string, Map<number, number | null>>();
const mostKnown = 100_000;

/** Minutes that a zone is ahead of UTC at an instant given in milliseconds. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, timeZone: string): number {
  const offsets = known.get(timeZone) ?? new Map<number, number | null>();
  const start = Math.floor(instant / day) * day;
  let offset = offsets.get(start);
  if (offset === undefined) {
    const first = calculatedOffset(start, timeZone);
    offset = first === calculatedOffset(start + day, timeZone) ? first : null;
    if (offsets.size >= mostKnown) offsets.clear();
    known.set(timeZone, offsets.set(start, offset));
  }
  return offset ?? calculatedOffset(Math.floor(instant / quarter) * quarter, timeZone);
}

function calculatedOffset(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minutes, second);
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / minute);
}

/** The instant of a wall time in a zone, as java.time and ECMAScript's Temporal do by default ("compatible"). */
export function instantOf(wall: WallTime, timeZone: string): ZonedInstant {
  const local = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const before = offsetAt(local - day, timeZone);
  const after = offsetAt(local + day, timeZone);
  const fits = [...new Set([before, after])].filter((offset) => offsetAt(local - offset * minute, timeZone) === offset);
  const [earliest] = fits.sort((left, right) => right - left);
  if (earliest !== undefined) return { iso: formatWall(local, earliest), kind: fits.length > 1 ? 'twice' : 'once' };
  return { iso: formatWall(local + (after - before) * minute, after), kind: 'never' };
}

/** ISO 8601 of a wall time, given as if it were UTC in milliseconds, with an offset in minutes. */
export function formatWall(local: number, offset: number): string {
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${new Date(local).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
