import { expect, test } from 'vitest';
import { afterBreaking, breakingStory as storyOfLine, endOfBreaking } from '../../src/edition/breaking.ts';
import { nextOfTexts } from '../../src/edition/next-due.ts';
import { anArticle } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const settings = { breakingLabels: ['Breaking', 'Eilmeldung'], breakingHours: 12, timeZone: 'America/New_York' };
const news = anArticle({ slug: 'news', datePublished: '2026-11-19' });
const main = anArticle({ slug: 'main', label: 'BREAKING', datePublished: '2026-11-20T08:00:00Z' });
const at = (moment: string) => new Date(moment);
const breakingStory = (articles: ReturnType<typeof anArticle>[], site: typeof settings, now: Date) =>
  storyOfLine(anEdition(articles, { site, now: now.toISOString() }));

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
  const due = nextOfTexts({ articles: [main, news], letters: [] }, clock, (article) => [
    endOfBreaking(article, settings),
  ]);
  expect(due?.toISOString()).toBe('2026-11-20T20:00:00.000Z');
});

test('a story loses its label as breaking news with its hours, and no other label ever', () => {
  expect(afterBreaking(main, settings, at('2026-11-20T19:59:59Z'))).toBe(main);
  expect(afterBreaking(main, settings, at('2026-11-20T20:00:00Z'))).toEqual({ ...main, label: null });
  const opinion = { ...main, label: 'Opinion' };
  expect(afterBreaking(opinion, settings, at('2027-11-20T20:00:00Z'))).toBe(opinion);
});

test('where no hours are set, the label stays as typed', () => {
  expect(afterBreaking(main, { ...settings, breakingHours: 0 }, at('2027-11-20T20:00:00Z'))).toBe(main);
});

test('what is down or a draft when its hours end is not waited for', () => {
  const clock = { now: at('2026-11-20T09:00:00Z'), timeZone: settings.timeZone };
  const dueOf = (given: Partial<typeof main>) =>
    nextOfTexts({ articles: [{ ...main, ...given }], letters: [] }, clock, (article) => [
      endOfBreaking(article, settings),
    ]);
  expect(dueOf({ expires: '2026-11-20T10:00:00Z' })?.toISOString()).toBe('2026-11-20T10:00:00.000Z');
  expect(dueOf({ draft: true })).toBeNull();
});
