import { expect, test } from 'vitest';
import { mailDate, momentWithOffset } from '../../src/edition/moments.ts';

test('a day is its first minute in the zone of the paper, summer and winter; an instant stays as it is written', () => {
  expect(momentWithOffset('2026-11-20', 'America/New_York')).toBe('2026-11-20T00:00:00-05:00');
  expect(momentWithOffset('2026-07-20', 'America/New_York')).toBe('2026-07-20T00:00:00-04:00');
  expect(momentWithOffset('2026-07-20', 'Asia/Kolkata')).toBe('2026-07-20T00:00:00+05:30');
  expect(momentWithOffset('2026-07-20T09:00:00+02:00', 'Asia/Kolkata')).toBe('2026-07-20T09:00:00+02:00');
});

test('a date of RSS has the day, the time and the offset of the instant', () => {
  expect(mailDate('2026-11-20T00:00:00-05:00')).toBe('Fri, 20 Nov 2026 00:00:00 -0500');
  expect(mailDate('2026-01-01T23:30Z')).toBe('Thu, 01 Jan 2026 23:30:00 +0000');
});
