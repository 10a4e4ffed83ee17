import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/collections/schema.ts';
import type { SiteSettings } from '../../src/collections/settings-schema.ts';
import { articleView } from '../../src/edition/article-view.ts';
import { authorSlugs } from '../../src/edition/authors.ts';
import { yearsOld } from '../../src/edition/old-news.ts';
import { storiesByTitle } from '../../src/edition/stories-by-title.ts';
import { anArticle } from './an-article.ts';

const site: SiteSettings = {
  name: 'Courier',
  url: 'https://courier.example',
  language: 'en-US',
  timeZone: 'America/New_York',
  dateOrder: 'month-day-year',
  sections: [{ slug: 'town', name: 'Town' }],
  defaultSection: 'town',
  labels: ['Opinion'],
  analysisLabels: ['Analysis'],
  sponsoredLabels: ['Sponsored'],
  opinionLabels: ['Opinion'],
  breakingLabels: [],
  breakingHours: 0,
  frontRepeats: false,

  share: ['email'],
  lettersAddress: 'letters@courier.example',
  copyrightHolder: 'The Courier',
  furniture: [],
  offline: true,
  smartQuotes: false,
};
const context = {
  site,
  yearsOld: (article: ArticleEntry) => yearsOld(article, new Date('2026-11-22T17:00:00Z'), site.timeZone),
  slugs: authorSlugs([]),
  pictureOf: () => null,
  storiesByTitle: storiesByTitle([]),
  address: 'https://courier.example/2026/11/a/',
};
const text = [{ kind: 'html' as const, html: '<p>The lamps went out.</p><p>Then on.</p>' }];

test('an update of the same day is no update', () => {
  const updated = (dateModified: string) => articleView(anArticle({ slug: 'a', dateModified }), text, context).updated;
  expect(updated('2026-11-20')).toBeNull();
  expect(updated('2026-11-21')).toEqual({ datetime: '2026-11-21', text: 'Nov. 21, 2026' });
});

test('a label is printed as the settings write it, and leads to the section', () => {
  const { kicker, section } = articleView(anArticle({ slug: 'a', label: 'OPINION' }), text, context);
  expect(kicker).toEqual({ text: 'Opinion', url: '/town/' });
  expect(section).toBe('Town');
});

test('an Arabic article has Arabic words and dates, a Finnish one English words that are marked', () => {
  const arabic = articleView(anArticle({ slug: 'a', language: 'ar' }), text, context);
  expect(arabic.mark).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(arabic.words.by).toBe('بقلم');
  expect(arabic.wordsMark).toEqual({});
  const finnish = articleView(anArticle({ slug: 'a', language: 'fi' }), text, context);
  expect(finnish.wordsMark).toEqual({ lang: 'en', dir: 'ltr' });
  expect(finnish.published.text).toBe('Nov. 20, 2026');
});

test('lines about contributors are printed as they are written', () => {
  const contributors = ['Reporting by Ida Fenn; editing by Kim Roe.', 'Reuters contributed to this report.'];
  expect(articleView(anArticle({ slug: 'a', contributors }), text, context).contributors).toEqual(contributors);
});

test('a source is named in the language of the article', () => {
  const labels = ['en', 'de', 'fr', 'es', 'ar'].map((language) => {
    const { source, words } = articleView(anArticle({ slug: 'a', language, source: 'Lake Wire' }), text, context);
    expect(source).toEqual([{ text: 'Lake Wire', href: null }]);
    return words.source;
  });
  expect(labels).toEqual(['Source:', 'Quelle:', 'Source\u00a0:', 'Fuente:', 'المصدر:']);
  expect(articleView(anArticle({ slug: 'a' }), text, context).source).toEqual([]);
});

test('without a copyright line of its own an article has the paper’s, with its own year', () => {
  expect(articleView(anArticle({ slug: 'a', datePublished: '2019-12-31' }), text, context).copyright).toBe(
    '© 2019 The Courier. All rights reserved.',
  );
});

const aPhoto = {
  path: null,
  name: '',
  digest: '',
  width: 0,
  height: 0,
  alt: null,
  caption: 'The ferry.',
  creator: 'Kim Roe',
  agency: 'Reuters',
  file: true,
  source: null,
};

test('a caption without a photo keeps caption and credit', () => {
  expect(articleView(anArticle({ slug: 'a', photo: aPhoto }), text, context).figure).toEqual({
    picture: null,
    caption: 'The ferry.',
    credit: 'Kim Roe / File photo / Reuters',
    note: null,
  });
});

test('old news says so in its own language, in a form that fits the years', () => {
  const age = (language: string | null, datePublished: string) =>
    articleView(anArticle({ slug: 'a', language, datePublished }), text, context).age;
  expect(age(null, '2025-11-22')).toBeNull();
  expect(age(null, '2025-11-21')).toBe('This article is more than a year old.');
  expect(age(null, '2023-04-01')).toBe('This article is more than 3 years old.');
  expect(age('de', '2023-04-01')).toBe('Dieser Artikel ist mehr als 3 Jahre alt.');
  expect(age('fr', '2025-04-01')).toBe('Cet article date de plus d’un an.');
  expect(age('es', '2023-04-01')).toBe('Este artículo tiene más de 3 años.');
  expect(age('ar', '2024-04-01')).toBe('مضى على نشر هذا المقال أكثر من عامين.');
  expect(age('ar', '2014-04-01')).toBe('مضى على نشر هذا المقال أكثر من 12 عامًا.');
});

test('a picture that a machine has made says so, in the language of the article', () => {
  const photo = { ...aPhoto, path: 'articles/town/a.jpg', source: 'machine' as const };
  const picture = { avif: [], webp: [], jpeg: [], width: 1, height: 1, fallback: '', alt: '' };
  const figureIn = (language: string | null) =>
    articleView(anArticle({ slug: 'a', photo, language }), text, { ...context, pictureOf: () => picture }).figure;
  expect(figureIn(null)?.note).toBe('Picture made by a machine');
  expect(figureIn('de')?.note).toBe('Maschinell erzeugtes Bild');
});

test('what is no news says what it is; what is paid for says nothing else, and marks its links', () => {
  const view = (label: string | null) =>
    articleView(anArticle({ slug: 'a', label }), [{ kind: 'html', html: linked }], context);
  const linked = '<p><a href="https://shop.example/">shop</a> <a href="/2026/11/b/">b</a></p>';
  expect(view(null).kindNote).toBeNull();
  expect(view('OPINION').kindNote).toBe('Opinion. The views are those of the author.');
  expect(view('Analysis').kindNote).toMatch(/^Analysis\. /);
  expect(view('sponsored').kindNote).toMatch(/^Sponsored\. Somebody has paid/);
  expect(view('Opinion').parts).toEqual([{ kind: 'html', html: linked }]);
  expect(view('Sponsored').parts).toEqual([
    {
      kind: 'html',
      html: '<p><a rel="sponsored nofollow" href="https://shop.example/">shop</a> <a href="/2026/11/b/">b</a></p>',
    },
  ]);
});
