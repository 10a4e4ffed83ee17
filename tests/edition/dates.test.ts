import { afterEach, expect, test, vi } from 'vitest';
import { calendarDate, momentOf } from '../../src/copy/address/calendar-date.ts';
import { briefDate, formatDate, formatMonth, printedDate } from '../../src/edition/dates.ts';

const tongue = { language: 'en-US', timeZone: 'America/New_York' };
const plain = (text: string) => text.replace(/\s/gu, ' ');

afterEach(() => vi.unstubAllEnvs());

test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'a calendar date reads the same in a build under %s',
  (TZ) => {
    vi.stubEnv('TZ', TZ);
    expect(formatDate('2026-03-08', 'full', tongue)).toBe('Sunday, March 8, 2026');
    expect(formatDate('2026-03-08', 'full', { ...tongue, timeZone: 'Pacific/Kiritimati' })).toBe(
      'Sunday, March 8, 2026',
    );
    expect(calendarDate('2026-11-22T04:30:00Z', tongue.timeZone)).toBe('2026-11-21');
  },
);

test('an instant is printed in the zone of the paper, with its name', () => {
  expect(plain(printedDate('2025-03-09T07:30:00-04:00', tongue).text)).toBe('March 9, 2025, 7:30 a.m. EDT');
  expect(printedDate('2025-03-09', tongue)).toEqual({ datetime: '2025-03-09', text: 'March 9, 2025' });
});

test('a calendar date begins at midnight on days that clocks change too', () => {
  expect(new Date(momentOf('2025-03-09', tongue.timeZone)).toISOString()).toBe('2025-03-09T05:00:00.000Z');
  expect(new Date(momentOf('2025-03-10', tongue.timeZone)).toISOString()).toBe('2025-03-10T04:00:00.000Z');
  expect(new Date(momentOf('2025-11-02', tongue.timeZone)).toISOString()).toBe('2025-11-02T04:00:00.000Z');
});

test('lists give the time for today, the day for this year and the year for others', () => {
  const now = new Date('2026-11-22T20:00:00Z');
  const brief = (iso: string) => plain(briefDate(iso, now, tongue).text);
  expect(brief('2026-11-22T12:15:00-05:00')).toBe('12:15 p.m.');
  expect(brief('2026-11-22')).toBe('Nov. 22');
  expect(brief('2026-11-21T23:59:00-05:00')).toBe('Nov. 21, 11:59 p.m.');
  expect(brief('2026-11-20T23:59:00-05:00')).toBe('Nov. 20');
  expect(brief('2026-09-09')).toBe('Sept. 9');
  expect(brief('2026-06-04')).toBe('June 4');
  expect(brief('2025-11-22')).toBe('Nov. 22, 2025');
});

test('months and languages', () => {
  expect(formatMonth('2026/11', tongue)).toBe('November 2026');
  expect(formatMonth('2026/11', { ...tongue, language: 'de-DE' })).toBe('November 2026');
  expect(formatDate('2026-11-18', 'long', { ...tongue, language: 'de-DE' })).toBe('18. November 2026');
});
