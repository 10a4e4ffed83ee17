import { expect, test } from 'vitest';
import { dayPages, years } from '../../src/edition/archive.ts';
import { topicLinks, topicsByLetter } from '../../src/edition/topics.ts';
import { anArticle, manyArticles } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const months = (articles: Parameters<typeof anEdition>[0]) => anEdition(articles).months;
const topicPages = (articles: Parameters<typeof anEdition>[0]) => anEdition(articles).topics;
const dated = (...dates: string[]) =>
  dates.map((datePublished, index) => anArticle({ slug: `a-${index}`, datePublished }));
const about = (...topics: string[][]) => topics.map((own, index) => anArticle({ slug: `s-${index}`, topics: own }));

test('years count their stories and lead to the year before that has one', () => {
  const all = years(months(dated('2026-11-02', '2026-11-01', '2026-03-01', '2024-12-31')));
  expect(all.map(({ year, count, before }) => [year, count, before])).toEqual([
    ['2026', 3, '2024'],
    ['2024', 1, null],
  ]);
  expect(all[0]?.months.map(({ volume }) => volume)).toEqual(['2026/11', '2026/03']);
});

test('a day leads to the day before that has a story, across months, and never forward', () => {
  const all = months(dated('2026-11-02', '2026-11-02', '2026-10-30'));
  const pages = dayPages(all, all, 'America/New_York');
  expect(pages.map(({ date, volume, articles, before }) => [date, volume, articles.length, before])).toEqual([
    ['2026-11-02', '2026/11', 2, '2026-10-30'],
    ['2026-10-30', '2026/10', 1, null],
  ]);
});

test('an article that is added changes the day it belongs to, and no older one', () => {
  const older = dated('2026-10-30', '2026-10-01');
  const [before, after] = [older, [...dated('2026-11-05'), ...older]].map((articles) => {
    const all = months(articles);
    return dayPages(all, all, 'UTC');
  });
  expect(after?.slice(1)).toEqual(before);
});

test('one month alone has the days that it has among all, and leads to the month before', () => {
  const all = months(dated('2026-11-02', '2026-10-30', '2026-10-07', '2026-08-01'));
  const october = all.filter(({ volume }) => volume === '2026/10');
  expect(dayPages(october, all, 'UTC').map(({ date, before }) => [date, before])).toEqual([
    ['2026-10-30', '2026-10-07'],
    ['2026-10-07', '2026-08-01'],
  ]);
});

test('topics that differ in case and accents alone are one, printed as most articles spell it', () => {
  const [page] = topicPages(about(['café'], ['Café'], ['Cafe'], ['Café']));
  expect([page?.slug, page?.name, page?.count]).toEqual(['cafe', 'Café', 4]);
});

test('of two spellings that are equally common the older is printed', () => {
  expect(topicPages(about(['ICE'], ['Ice']))[0]?.name).toBe('Ice');
});

test('an article that names a topic twice is listed once, and links to it once', () => {
  const [article] = about(['Ice', 'ICE', '★']);
  expect(topicPages(article === undefined ? [] : [article])[0]?.count).toBe(1);
  expect(topicLinks(article ?? { topics: [] })).toEqual([
    { name: 'ICE', url: '/topic/ice/' },
    { name: '★', url: null },
  ]);
});

test('the index of topics is in the order of the language, accents with their letter', () => {
  const groups = topicsByLetter(topicPages(about(['Zoo', 'Ölpreis', 'Oper', 'ägypten', '2026', 'Arbeit'])), 'de');
  expect(groups.map(({ letter, topics }) => [letter, topics.map(({ name }) => name)])).toEqual([
    ['#', ['2026']],
    ['Ä', ['ägypten', 'Arbeit']],
    ['Ö', ['Ölpreis', 'Oper']],
    ['Z', ['Zoo']],
  ]);
});

test('3,000 articles and 500 topics are arranged within a second', () => {
  const articles = manyArticles(3000).map((article, index) => ({
    ...article,
    topics: [`Topic ${index % 500}`, `Topic ${(index * 7) % 500}`],
  }));
  const begun = performance.now();
  const pages = topicPages(articles);
  topicsByLetter(pages, 'en');
  const all = months(articles);
  years(all);
  dayPages(all, all, 'America/New_York');
  expect(pages).toHaveLength(500);
  expect(performance.now() - begun).toBeLessThan(1000);
});
