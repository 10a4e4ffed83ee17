import { expect, test } from 'vitest';
import { siteSchema } from '../../src/collections/settings-schema.ts';
import type { ArticleEntry } from '../../src/collections/schema.ts';
import { authorSlugs } from '../../src/edition/authors.ts';
import { lastChange } from '../../src/edition/last-change.ts';
import { articleType } from '../../src/edition/structured-data/article-type.ts';
import { newsArticle } from '../../src/edition/structured-data/news-article.ts';
import { articleData, frontData, listData, standingData } from '../../src/edition/structured-data/page-data.ts';
import { unknownToSchemaOrg } from '../schemas/schema-org.ts';
import { anArticle, anAuthor } from './an-article.ts';

const site = siteSchema.parse({
  name: 'Courier',
  tagline: 'The daily paper',
  url: 'https://courier.example',
  language: 'en-US',
  timeZone: 'America/New_York',
  dateOrder: 'month-day-year',
  founded: '1907-05-04',
  sections: [
    { slug: 'town', name: 'Town' },
    { slug: 'views', name: 'Views', opinion: true },
  ],
  defaultSection: 'town',
  labels: [],
  share: [],
  lettersAddress: 'letters@courier.example',
  copyrightHolder: 'Lakeside Papers',
});
const facts = {
  site,
  pages: [
    { slug: 'about', title: 'About' },
    { slug: 'corrections-policy', title: 'Corrections' },
  ],
  absolute: (address: string) => `https://courier.example/paper${address}`,
  slugs: authorSlugs([]),
  description: 'What happened.',
  pictures: [{ kind: 'photo' as const, url: '/2026/11/a/p-16x9.jpg', width: 1200, height: 675, alt: '' }],
};
const full = anArticle({
  slug: 'a',
  datePublished: '2026-11-20T23:30:00-05:00',
  dateline: { place: 'LONDON', date: 'Nov. 8', agency: 'Reuters' },
  authors: [anAuthor('Kim Roe'), { ...anAuthor('Lake Wire'), organization: 'Lake Wire' }, anAuthor('Jo Ash', 'edited')],
  topics: ['Water'],
  corrections: [
    { kind: 'correction', date: '2026-11-23', text: 'It was nine cows.' },
    { kind: 'update', date: null, text: 'More cows.' },
  ],
});

test('an article says all that Google and schema.org ask of a news article, and nothing that they do not know', () => {
  const data = articleData(full, facts);
  expect(unknownToSchemaOrg(data)).toEqual([]);
  expect(data['@graph'][0]).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://courier.example/paper/2026/11/a/',
    headline: 'a',
    image: ['https://courier.example/paper/2026/11/a/p-16x9.jpg'],
    datePublished: '2026-11-20T23:30:00-05:00',
    dateModified: '2026-11-23T00:00:00-05:00',
    author: [
      { '@type': 'Person', name: 'Kim Roe', url: 'https://courier.example/paper/by/kim-roe/' },
      { '@type': 'Organization', name: 'Lake Wire', url: 'https://courier.example/paper/by/lake-wire/' },
    ],
    editor: [{ '@type': 'Person', name: 'Jo Ash' }],
    dateline: 'LONDON, Nov. 8 (Reuters)',
    copyrightYear: 2026,
    copyrightHolder: { '@type': 'Organization', name: 'Lakeside Papers' },
    correction: [
      { '@type': 'CorrectionComment', text: 'It was nine cows.', datePublished: '2026-11-23T00:00:00-05:00' },
    ],
    isAccessibleForFree: true,
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Courier',
      publishingPrinciples: 'https://courier.example/paper/about/',
      correctionsPolicy: 'https://courier.example/paper/corrections-policy/',
    },
  });
  expect(data['@graph'][1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Courier', item: 'https://courier.example/paper/' },
      { position: 2, name: 'Town', item: 'https://courier.example/paper/town/' },
      { position: 3, name: 'a', item: 'https://courier.example/paper/2026/11/a/' },
    ],
  });
});

test('front page and lists say what schema.org knows', () => {
  const [webSite] = frontData([full], facts)['@graph'];
  expect(webSite).toMatchObject({
    '@type': 'WebSite',
    url: 'https://courier.example/paper/',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://courier.example/paper/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
    publisher: { logo: { url: 'https://courier.example/paper/icon-512.png', width: '512', height: '512' } },
  });
  expect(unknownToSchemaOrg(frontData([full], facts))).toEqual([]);
  expect(unknownToSchemaOrg(listData([full], [{ name: 'Town', address: '/town/' }], facts))).toEqual([]);
});

test.each([
  ['about', 'AboutPage', null],
  ['contact', 'ContactPage', { '@type': 'ContactPoint', contactType: 'newsroom', email: 'letters@courier.example' }],
  ['ownership', 'WebPage', null],
])('the page `%s` is a %s of the paper, about its publisher', (slug, type, contactPoint) => {
  const data = standingData({ slug, title: 'Page' }, { ...facts, pages: [{ slug, title: 'Page' }] });
  expect(unknownToSchemaOrg(data)).toEqual([]);
  expect(data['@graph']).toMatchObject([
    {
      '@type': type,
      url: `https://courier.example/paper/${slug}/`,
      isPartOf: { '@id': 'https://courier.example/paper/#website' },
      about: { '@type': 'NewsMediaOrganization', ...(contactPoint !== null && { contactPoint }) },
    },
    { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Courier' }, { name: 'Page', position: 2 }] },
  ]);
});

test('a type or a property that schema.org does not have is found', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'NewsArticle', headlines: '' }, { '@type': 'Newz' }],
  };
  expect(unknownToSchemaOrg(data)).toEqual(['@graph[0]: NewsArticle.headlines', '@graph[1]: type Newz']);
});

test('a story without a byline, a photo and topics has the paper as its author and says nothing of the rest', () => {
  const data = newsArticle(anArticle({ slug: 'a' }), { ...facts, pictures: [], description: null });
  expect(data.author).toEqual([{ '@id': 'https://courier.example/paper/#publisher' }]);
  expect(Object.keys(data)).not.toContain('image');
  expect(data.datePublished).toBe('2026-11-20T00:00:00-05:00');
});

test('a story that somebody has paid for is no news article, whatever the settings say of its label', () => {
  const paid = { ...full, label: 'Sponsored' };
  const data = articleData(paid, { ...facts, site: { ...site, articleTypes: { Sponsored: 'NewsArticle' } } });
  expect(unknownToSchemaOrg(data)).toEqual([]);
  expect(data['@graph'][0]).toMatchObject({ '@type': 'AdvertiserContentArticle', headline: 'a' });
});

test('a headline that is too long ends at a word', () => {
  const { headline } = newsArticle(anArticle({ slug: 'a', headline: 'lamp '.repeat(40).trim() }), facts);
  expect(headline).toHaveLength(105);
  expect(headline.endsWith('lamp…')).toBe(true);
});

test('the type of a story follows the settings, then opinion, then the usual labels', () => {
  const typeOf = (given: Partial<ArticleEntry>, articleTypes = site.articleTypes) =>
    articleType(anArticle({ slug: 'a', ...given }), { ...site, articleTypes });
  expect(typeOf({})).toBe('NewsArticle');
  expect(typeOf({ label: 'ANALYSIS' })).toBe('AnalysisNewsArticle');
  expect(typeOf({ label: 'Reportage' })).toBe('ReportageNewsArticle');
  expect(typeOf({ label: 'Column' })).toBe('OpinionNewsArticle');
  expect(typeOf({ section: 'views' })).toBe('OpinionNewsArticle');
  expect(typeOf({ label: 'Column' }, { column: 'ReviewNewsArticle' })).toBe('ReviewNewsArticle');
});

test('the last change is the newest of publication, update and corrections', () => {
  const changed = (given: Partial<ArticleEntry>) => lastChange(anArticle({ slug: 'a', ...given }), 'America/New_York');
  expect(changed({ datePublished: '2026-11-20T09:00:00-05:00' })).toBe('2026-11-20T09:00:00-05:00');
  expect(changed({ datePublished: '2026-11-20T09:00:00-05:00', dateModified: '2026-11-20' })).toBe(
    '2026-11-20T09:00:00-05:00',
  );
  expect(changed({ dateModified: '2026-11-21', corrections: full.corrections })).toBe('2026-11-23');
});
