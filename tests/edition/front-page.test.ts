import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/collections/schema.ts';
import { frontPage } from '../../src/edition/front-page.ts';
import type { FrontPage } from '../../src/edition/front-page.ts';
import { anArticle, manyArticles } from './an-article.ts';

const sections = ['town', 'lake', 'business', 'culture', 'outdoors', 'opinion'];
const site = {
  sections: sections.map((slug) => ({ slug, name: slug, opinion: slug === 'opinion' })),
  opinionLabels: ['Opinion', 'Column'],
};
const mixed = (count: number) => manyArticles(count, (index) => sections[index % sections.length] ?? 'town');

const aPhoto: ArticleEntry['photo'] = {
  path: 'articles/town/quay.jpg',
  name: 'quay',
  digest: '0',
  width: 1600,
  height: 900,
  alt: '',
  caption: '',
  creator: '',
  agency: '',
  file: true,
  source: null,
};

function everyStory({ lead, second, latest, opinion, strips }: FrontPage): string[] {
  const stories = [...second, ...latest, ...opinion, ...strips.flatMap(({ articles }) => articles)];
  return [...(lead === null ? [] : [lead]), ...stories].map(({ url }) => url);
}

test.each([0, 1, 2, 5, 6, 30, 3000])('no story stands twice on a front of %i', (count) => {
  const stories = everyStory(frontPage(mixed(count), site));
  expect(new Set(stories).size).toBe(stories.length);
  expect(stories.length).toBeGreaterThanOrEqual(Math.min(count, 20));
});

test('an empty paper has no lead', () => {
  expect(frontPage([], site)).toEqual({ lead: null, second: [], latest: [], isLatest: false, opinion: [], strips: [] });
});

test('five stories are a lead and a second tier', () => {
  const front = frontPage(manyArticles(5), site);
  expect([front.lead?.slug, front.second.length, front.latest.length]).toEqual(['story-0000', 4, 0]);
});

test('a large paper has nine in the latest and at most five in each strip, sections in order', () => {
  const front = frontPage(mixed(3000), site);
  expect(front.latest).toHaveLength(9);
  expect(front.strips.map(({ section }) => section)).toEqual(sections.slice(0, 5));
  expect(front.strips.every(({ articles }) => articles.length === 5)).toBe(true);
});

test('opinion stands apart, by section or by label, and does not lead', () => {
  const articles = [
    anArticle({ slug: 'column', section: 'opinion' }),
    anArticle({ slug: 'leader', label: 'OPINION' }),
    anArticle({ slug: 'news' }),
  ];
  const front = frontPage(articles, site);
  expect(front.lead?.slug).toBe('news');
  expect(front.opinion.map(({ slug }) => slug)).toEqual(['column', 'leader']);
});

test('the settings say what is opinion: sections of any name, and labels', () => {
  const settings = {
    sections: [
      { slug: 'meinung', name: 'Meinung', opinion: true },
      { slug: 'opinion', name: 'O' },
    ],
  };
  const articles = [
    anArticle({ slug: 'kolumne', section: 'meinung' }),
    anArticle({ slug: 'leitartikel', label: 'leitartikel' }),
    anArticle({ slug: 'no-opinion', section: 'opinion', label: 'Column' }),
  ];
  const front = frontPage(articles, { ...settings, opinionLabels: ['Leitartikel'] });
  expect(front.lead?.slug).toBe('no-opinion');
  expect(front.opinion.map(({ slug }) => slug)).toEqual(['kolumne', 'leitartikel']);
});

test('a paper of opinion alone has a front all the same', () => {
  const front = frontPage(
    manyArticles(7, () => 'opinion'),
    site,
  );
  expect(front.lead?.slug).toBe('story-0000');
  expect(front.opinion).toEqual([]);
});

test('a pin is a place: the first leads, the third stands second in the second tier', () => {
  const articles = manyArticles(8);
  const pinned = articles.map((article, index) => ({ ...article, front: { 5: 3, 7: 1 }[index] ?? null }));
  const front = frontPage(pinned, site);
  expect(front.lead?.slug).toBe('story-0007');
  expect(front.second.map(({ slug }) => slug)).toEqual([
    'story-0000',
    'story-0005',
    'story-0001',
    'story-0002',
    'story-0003',
  ]);
});

test('a lead without a photo has seven stories in its second tier, one with a photo five', () => {
  const articles = manyArticles(30);
  expect(frontPage(articles, site).second).toHaveLength(7);
  const pictured = anArticle({ slug: 'pictured', front: 1, photo: aPhoto });
  expect(frontPage([...articles, pictured], site).second).toHaveLength(5);
});

test('places seven and eight are none: such a story stands by its date', () => {
  const articles = manyArticles(30).map((article, index) => ({ ...article, front: index === 20 ? 7 : null }));
  expect(frontPage(articles, site).second.map(({ slug }) => slug)).not.toContain('story-0020');
});

test('of two that claim a place the newer has it, and the older falls back to its date', () => {
  const articles = manyArticles(8).map((article, index) => ({
    ...article,
    front: index === 2 || index === 7 ? 1 : null,
  }));
  const front = frontPage(articles, site);
  expect(front.lead?.slug).toBe('story-0002');
  expect(front.second.map(({ slug }) => slug)).not.toContain('story-0007');
});

test('a pinned opinion may lead', () => {
  const articles = [anArticle({ slug: 'news' }), anArticle({ slug: 'column', section: 'opinion', front: 1 })];
  expect(frontPage(articles, site).lead?.slug).toBe('column');
});

test('the latest are recent, or else the column is of more news', () => {
  const column = (recent: number) =>
    frontPage(manyArticles(30), site, ({ slug }) => slug < `story-${String(8 + recent).padStart(4, '0')}`);
  expect([column(4).latest.length, column(4).isLatest]).toEqual([4, true]);
  expect([column(2).latest.length, column(2).isLatest]).toEqual([8, false]);
});

test('the column has fewer stories where headlines are long', () => {
  const articles = manyArticles(60).map((article) => ({ ...article, headline: 'A long one. '.repeat(14) }));
  expect(frontPage(articles, site).latest).toHaveLength(4);
});

test('with repeats a section’s strip begins with its newest, wherever it stands above', () => {
  const articles = mixed(30);
  const [first] = frontPage(articles, { ...site, frontRepeats: true }).strips;
  expect(first?.articles[0]).toBe(articles[0]);
  expect(frontPage(articles, site).strips[0]?.articles).not.toContain(articles[0]);
});
