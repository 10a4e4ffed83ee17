import { isCalendarDate, momentOf } from '../copy/address/calendar-date.ts';

/** Dates for formats that know no day without a time. */

/** An instant as it is; a day as its first minute in the zone of the paper, with the offset: the day stays the day. */
export function momentWithOffset(iso: string, timeZone: string): string {
  if (!isCalendarDate(iso)) return iso;
  const minutes = (Date.parse(iso) - momentOf(iso, timeZone)) / 60_000;
  const pair = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${iso}T00:00:00${minutes < 0 ? '-' : '+'}${pair(size / 60)}:${pair(size % 60)}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 20 Nov 2026 09:00:00 -0500` (RFC 822, as RSS 2.0 asks for it), in the offset that the instant is written with. */
export function mailDate(instant: string): string {
  const [, date = '', time = '', seconds = ':00', offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  const day = new Date(date);
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${days[day.getUTCDay()] ?? ''}, ${dayOfMonth} ${months[Number(month) - 1] ?? ''} ${year} ${time}${seconds} ${zone}`;
}
