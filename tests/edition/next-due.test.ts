import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf, nextDue, nextOfTexts } from '../../src/edition/next-due.ts';
import { published } from '../../src/edition/published.ts';
import { anArticle } from './an-article.ts';

const timeZone = 'America/New_York';
const clock = { now: new Date('2026-11-22T12:00:00Z'), timeZone };
const due = (given: Partial<Parameters<typeof anArticle>[0]>) =>
  nextOfTexts({ articles: [anArticle({ slug: 'a', ...given })], letters: [] }, clock)?.toISOString() ?? null;

test('a paper without anything to come has nothing due', () => {
  expect(nextOfTexts({ articles: [], letters: [] }, clock)).toBeNull();
  expect(due({ datePublished: '2026-11-22' })).toBeNull();
  expect(due({ expires: '2026-11-21' })).toBeNull();
});

test('an article dated ahead is due at midnight in the zone of the paper, or at its instant', () => {
  expect(due({ datePublished: '2026-11-23' })).toBe('2026-11-23T05:00:00.000Z');
  expect(due({ datePublished: '2026-11-22T18:00:00-05:00' })).toBe('2026-11-22T23:00:00.000Z');
});

test('an embargo beyond the date is what counts, an earlier one is not', () => {
  expect(due({ embargo: '2026-11-24T06:00:00Z' })).toBe('2026-11-24T06:00:00.000Z');
  expect(due({ datePublished: '2026-11-25', embargo: '2026-11-24' })).toBe('2026-11-25T05:00:00.000Z');
});

test('an article that expires on a day is taken down with the end of it', () => {
  expect(due({ expires: '2026-11-22' })).toBe('2026-11-23T05:00:00.000Z');
  expect(due({ expires: '2026-11-22T13:00:00Z' })).toBe('2026-11-22T13:00:00.000Z');
});

test('neither a draft nor what expires before it appears is ever due', () => {
  expect(due({ draft: true, datePublished: '2026-12-01' })).toBeNull();
  expect(due({ datePublished: '2026-12-01', expires: '2026-11-30' })).toBeNull();
});

test('the earliest of several is next', () => {
  const articles = [
    anArticle({ slug: 'a', datePublished: '2026-12-01' }),
    anArticle({ slug: 'b', embargo: '2026-11-23' }),
    anArticle({ slug: 'c', expires: '2026-11-30' }),
  ];
  expect(nextOfTexts({ articles, letters: [] }, clock)?.toISOString()).toBe('2026-11-23T05:00:00.000Z');
});

test('a letter dated ahead is due at midnight in the zone of the paper, or at its instant', () => {
  const dueOf = (...dates: string[]) =>
    nextOfTexts({ articles: [], letters: dates.map((date) => ({ date })) }, clock)?.toISOString() ?? null;
  expect(dueOf('2026-11-20', '2026-11-22')).toBeNull();
  expect(dueOf('2026-11-25', '2026-11-23')).toBe('2026-11-23T05:00:00.000Z');
  expect(dueOf('2026-11-22T18:00:00-05:00')).toBe('2026-11-22T23:00:00.000Z');
});

test('the paper itself is due with its next day and, for security.txt, with the next month of UTC', () => {
  const dueAt = (now: string, ofTexts: string | null = null, zone = timeZone) =>
    nextDue(ofTexts === null ? null : new Date(ofTexts), { now: new Date(now), timeZone: zone }).toISOString();
  expect(dueAt('2026-11-22T12:00:00Z')).toBe('2026-11-23T05:00:00.000Z');
  expect(dueAt('2026-11-23T05:00:00Z')).toBe('2026-11-24T05:00:00.000Z');
  expect(dueAt('2026-11-30T12:00:00Z')).toBe('2026-12-01T00:00:00.000Z');
  expect(dueAt('2026-12-31T12:00:00Z', null, 'Pacific/Kiritimati')).toBe('2027-01-01T00:00:00.000Z');
  expect(dueAt('2026-11-22T12:00:00Z', '2026-11-22T12:00:01Z')).toBe('2026-11-22T12:00:01.000Z');
  expect(dueAt('2026-11-22T12:00:00Z', '2026-11-29T12:00:01Z')).toBe('2026-11-23T05:00:00.000Z');
});

test('what is published changes at the moments of an article and at no other', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
  const instant = fc
    .date({ min: new Date('2026-03-01T00:00:00Z'), max: new Date('2026-03-28T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const moment = fc.oneof(day, instant);
  fc.assert(
    fc.property(
      moment,
      fc.option(moment),
      fc.option(moment),
      fc.constantFrom('America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
      (datePublished, embargo, expires, zone) => {
        const article = anArticle({ slug: 'a', datePublished, embargo, expires });
        const isOut = (at: number) => published([article], { now: new Date(at), timeZone: zone }).length === 1;
        const moments = momentsOf(article, zone);
        for (const at of moments) expect(isOut(at)).toBe(!isOut(at - 1));
        const before = Date.parse('2026-02-01T00:00:00Z');
        for (const at of [before, ...moments]) {
          const next =
            nextOfTexts({ articles: [article], letters: [] }, { now: new Date(at), timeZone: zone }) ??
            new Date(at + 100 * 86_400_000);
          expect(isOut(next.getTime() - 1)).toBe(isOut(at));
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  );
});
