import { expect, test } from 'vitest';
import { issueNumber } from '../../src/edition/issue-number.ts';
import { days, monthBefore } from '../../src/edition/months.ts';
import { opening } from '../../src/edition/opening.ts';
import { sectionMonths } from '../../src/edition/section-months.ts';
import { shareLinks } from '../../src/edition/share-links.ts';
import { anArticle, manyArticles } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const months = (articles: ReturnType<typeof anArticle>[]) => anEdition(articles).months;

test('a list has its newest stories and counts those of every month', () => {
  const list = anEdition(manyArticles(900)).list('all');
  expect(list.newest(30).map(({ slug }) => slug)).toEqual(manyArticles(30).map(({ slug }) => slug));
  expect(list.months).toEqual([
    { volume: '2026/11', count: 469 },
    { volume: '2026/10', count: 431 },
  ]);
  expect(list.count).toBe(900);
});

test('a list that no story is in is empty', () => {
  const { count, months: none, lastChange, newest } = anEdition(manyArticles(3)).list('topic/ice');
  expect({ count, none, lastChange, newest: newest(5) }).toEqual({ count: 0, none: [], lastChange: null, newest: [] });
});

test('a list changed last when one of its stories was updated or corrected last', () => {
  const corrections = [{ kind: 'correction' as const, date: '2026-11-25', text: 'Six, not five.' }];
  const { list } = anEdition([
    anArticle({ slug: 'a', section: 'lake', datePublished: '2026-11-01', corrections }),
    anArticle({ slug: 'b', section: 'lake', datePublished: '2026-10-01', dateModified: '2026-11-20' }),
    anArticle({ slug: 'c', datePublished: '2026-10-09' }),
  ]);
  expect(list('section/lake').lastChange).toBe('2026-11-25');
  expect(
    list('corrected')
      .newest(5)
      .map(({ slug }) => slug),
  ).toEqual(['a']);
  expect(list('section/town').lastChange).toBe('2026-10-09');
});

test('a month leads to the one before that has a story, and never forward', () => {
  const all = months(
    ['2026-11-01', '2026-08-01', '2025-12-31'].map((datePublished) => anArticle({ slug: 'a', datePublished })),
  );
  expect(monthBefore('2026/11', all)).toBe('2026/08');
  expect(monthBefore('2025/12', all)).toBeNull();
});

test('a section’s month leads to the section’s month before', () => {
  const articles = [
    anArticle({ slug: 'a', datePublished: '2026-11-01' }),
    anArticle({ slug: 'b', datePublished: '2026-10-01', section: 'lake' }),
    anArticle({ slug: 'c', datePublished: '2026-09-01' }),
  ];
  const all = months(articles);
  const [first] = sectionMonths([{ slug: 'town', name: 'Town' }], all.slice(0, 1), all);
  expect([first?.volume, first?.before]).toEqual(['2026/11', '2026/09']);
});

test('days are those of the paper’s zone', () => {
  const articles = [
    anArticle({ slug: 'a', datePublished: '2026-11-22T04:30:00Z' }),
    anArticle({ slug: 'b', datePublished: '2026-11-21' }),
  ];
  expect(days(articles, 'America/New_York').map(({ date }) => date)).toEqual(['2026-11-21']);
});

test.each([
  ['1907-05-04', '1907-05-04', 1, 1],
  ['1907-05-04', '1908-05-03', 1, 366],
  ['1907-05-04', '1908-05-04', 2, 367],
  ['1907-05-04', '2026-11-22', 120, 43668],
])('a paper of %s is on %s in volume %3$i', (founded, today, volume, number) => {
  expect(issueNumber(founded, today)).toEqual({ volume, number });
});

test('a paper has no number before its first day', () => {
  expect(issueNumber('2026-11-23', '2026-11-22')).toBeNull();
});

test('the opening is the first paragraph as plain text, cut after a sentence', () => {
  const html = (text: string) => [{ kind: 'html' as const, html: `<h2>No</h2><p class="x">${text}</p>` }];
  expect(opening(html('Two &#x3C; <em>three</em> &amp; four.'))).toBe('Two < three & four.');
  const sentence = 'The tank of the town stood empty on Friday morning for the first time since it was built.';
  expect(opening(html(`${sentence} ${'And then more words came. '.repeat(20)}`))?.startsWith(sentence)).toBe(true);
  expect(opening(html('word '.repeat(100)))).toBeNull();
  expect(opening([])).toBeNull();
});

test('share links keep the order of the settings and escape what they carry', () => {
  const [reddit, email] = shareLinks(['reddit', 'email'], 'https://a.example/x/', 'Salt & “Ice”', 'E-mail');
  expect(reddit?.href).toBe(
    'https://www.reddit.com/submit?url=https%3A%2F%2Fa.example%2Fx%2F&title=Salt%20%26%20%E2%80%9CIce%E2%80%9D',
  );
  expect([reddit?.name, email?.name]).toEqual(['Reddit', 'E-mail']);
  expect(email?.href).toContain('mailto:?subject=Salt%20%26');
});
