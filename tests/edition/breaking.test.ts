import { expect, test } from 'vitest';
import { breakingStory, endOfBreaking } from '../../src/edition/breaking.ts';
import { nextDue } from '../../src/edition/next-due.ts';
import { anArticle } from './an-article.ts';

const settings = { breakingLabels: ['Breaking', 'Eilmeldung'], breakingHours: 12, timeZone: 'America/New_York' };
const news = anArticle({ slug: 'news' });
const main = anArticle({ slug: 'main', label: 'BREAKING', datePublished: '2026-11-20T08:00:00Z' });
const at = (moment: string) => new Date(moment);

test('the newest breaking story stands in the line until its hours are over', () => {
  const older = anArticle({ slug: 'older', label: 'Eilmeldung', datePublished: '2026-11-20T07:00:00Z' });
  expect(breakingStory([main, news, older], settings, at('2026-11-20T19:59:00Z'))?.slug).toBe('main');
  expect(breakingStory([main, news, older], settings, at('2026-11-20T20:00:00Z'))).toBeNull();
});

test('an update begins the hours again', () => {
  const updated = { ...main, dateModified: '2026-11-20T18:00:00Z' };
  expect(breakingStory([updated, news], settings, at('2026-11-21T05:00:00Z'))?.slug).toBe('main');
});

test('a story with a place of its own stays there, and the only story of a paper is no line', () => {
  expect(breakingStory([{ ...main, front: 1 }, news], settings, at('2026-11-20T09:00:00Z'))).toBeNull();
  expect(breakingStory([main], settings, at('2026-11-20T09:00:00Z'))).toBeNull();
});

test('no hours are no line', () => {
  expect(breakingStory([main, news], { ...settings, breakingHours: 0 }, at('2026-11-20T08:00:00Z'))).toBeNull();
});

test('the paper is due again when its breaking news is over', () => {
  const clock = { now: at('2026-11-20T09:00:00Z'), timeZone: settings.timeZone };
  const due = nextDue({ articles: [main, news], letters: [] }, clock, (article) => endOfBreaking(article, settings));
  expect(due?.toISOString()).toBe('2026-11-20T20:00:00.000Z');
});
