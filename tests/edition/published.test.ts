import { expect, test } from 'vitest';
import { newestFirst, published, publishedLetters } from '../../src/edition/published.ts';
import { anArticle } from './an-article.ts';

const clock = { now: new Date('2026-11-22T04:30:00Z'), timeZone: 'America/New_York' };
const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);

test('a draft is out', () => {
  expect(published([anArticle({ slug: 'a', draft: true })], clock)).toEqual([]);
});

test('a calendar date comes with midnight in the zone of the paper', () => {
  const articles = [
    anArticle({ slug: 'today', datePublished: '2026-11-21' }),
    anArticle({ slug: 'tomorrow', datePublished: '2026-11-22' }),
  ];
  expect(slugs(published(articles, clock))).toEqual(['today']);
  expect(published(articles, { ...clock, timeZone: 'UTC' })).toHaveLength(2);
});

test('an instant comes at its moment', () => {
  const at = (datePublished: string) => published([anArticle({ slug: 'a', datePublished })], clock).length;
  expect(at('2026-11-21T23:30:00-05:00')).toBe(1);
  expect(at('2026-11-21T23:31:00-05:00')).toBe(0);
});

test('an embargo ends with the first minute of its day', () => {
  const until = (embargo: string) => published([anArticle({ slug: 'a', embargo })], clock).length;
  expect(until('2026-11-21')).toBe(1);
  expect(until('2026-11-22')).toBe(0);
  expect(until('2026-11-22T04:30:00Z')).toBe(1);
});

test('an article is still there on the day it expires, and gone at the instant', () => {
  const until = (expires: string) => published([anArticle({ slug: 'a', expires })], clock).length;
  expect(until('2026-11-21')).toBe(1);
  expect(until('2026-11-20')).toBe(0);
  expect(until('2026-11-22T04:30:00Z')).toBe(0);
  expect(until('2026-11-22T04:30:01Z')).toBe(1);
});

test('newest comes first; the address decides between equals, in whatever order they are given', () => {
  const articles = [
    anArticle({ slug: 'b' }),
    anArticle({ slug: 'a' }),
    anArticle({ slug: 'old', datePublished: '2026-11-01' }),
    anArticle({ slug: 'noon', datePublished: '2026-11-20T12:00:00-05:00' }),
  ];
  expect(slugs(newestFirst(articles, clock.timeZone))).toEqual(['noon', 'a', 'b', 'old']);
  expect(newestFirst(articles.toReversed(), clock.timeZone)).toEqual(newestFirst(articles, clock.timeZone));
});

test('a letter waits for its day in the zone of the paper, or for its moment', () => {
  const seen = (date: string) => publishedLetters([{ date }], clock).length;
  expect(seen('2026-11-21')).toBe(1);
  expect(seen('2026-11-22')).toBe(0);
  expect(seen('2026-11-21T23:30:00-05:00')).toBe(1);
  expect(seen('2026-11-21T23:31:00-05:00')).toBe(0);
});
