import { expect, test } from 'vitest';
import { markOfYear, yearsOld, yearsOldByDay } from '../../src/edition/old-news.ts';

const zone = 'America/New_York';
const iso = (moment: number) => new Date(moment).toISOString();
const markOf = (datePublished: string, years: number, timeZone = zone) =>
  iso(markOfYear({ datePublished }, years, timeZone));

test('an article is older than a year when the day of its anniversary is over in the zone of the paper', () => {
  expect(markOf('2025-11-21', 1)).toBe('2026-11-22T05:00:00.000Z');
  expect(markOf('2025-11-21', 1, 'Pacific/Kiritimati')).toBe('2026-11-21T10:00:00.000Z');
  // Half past eleven in the evening of November 20 in New York.
  expect(markOf('2025-11-21T04:30:00Z', 1)).toBe('2026-11-21T05:00:00.000Z');
});

test('the anniversary of a leap day is the last of February', () => {
  expect(markOf('2024-02-29', 1)).toBe('2025-03-01T05:00:00.000Z');
  expect(markOf('2024-02-29', 4)).toBe('2028-03-01T05:00:00.000Z');
});

test('later years are told to all articles of a month at once', () => {
  expect(markOf('2023-11-02', 3)).toBe('2026-12-01T05:00:00.000Z');
  expect(markOf('2023-11-30', 3)).toBe(markOf('2023-11-02', 3));
});

test.each([
  ['2026-11-20', 0],
  ['2025-11-22', 0],
  ['2025-11-21', 1],
  ['2024-11-21', 1],
  ['2024-10-31', 2],
  ['1907-05-04', 119],
  ['2027-01-01', 0],
])('an article of %s is on November 22, 2026 older than %i years', (datePublished, years) => {
  expect(yearsOld({ datePublished }, new Date('2026-11-22T17:00:00Z'), zone)).toBe(years);
});

test.each(['2026-11-20', '2025-11-22', '2025-11-21', '2024-02-29', '2010-07-01T23:59:59Z'])(
  'the page of an article of %s stays as it is until the next mark, and changes there',
  (datePublished) => {
    const article = { datePublished };
    const now = new Date('2026-11-22T17:00:00Z');
    const years = yearsOld(article, now, zone);
    const mark = markOfYear(article, years + 1, zone);
    expect(mark).toBeGreaterThan(now.getTime());
    expect(yearsOld(article, new Date(mark - 1), zone)).toBe(years);
    expect(yearsOld(article, new Date(mark), zone)).toBe(years + 1);
  },
);

test('the years of many articles are those of each', () => {
  const now = new Date('2026-11-22T17:00:00Z');
  const yearsOfEach = yearsOldByDay(now, zone);
  for (const datePublished of [
    '2026-11-20',
    '2025-11-22T04:00:00Z',
    '2025-11-22T05:00:00Z',
    '2025-11-21',
    '2010-07-01',
  ]) {
    expect(yearsOfEach({ datePublished })).toBe(yearsOld({ datePublished }, now, zone));
  }
});
