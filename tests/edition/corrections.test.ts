import { expect, test } from 'vitest';
import { correctionItems } from '../../src/edition/correction-items.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { correctionIds, correctionLog } from '../../src/edition/corrections.ts';
import { wordsFor } from '../../src/edition/words.ts';
import { anArticle } from './an-article.ts';

const correction = (
  text: string,
  date: string | null = null,
  kind: 'correction' | 'clarification' | 'update' = 'correction',
) => ({ kind, date, text });

test('the log holds corrections and clarifications of all articles, newest first, and no updates', () => {
  const articles = [
    anArticle({
      slug: 'ferry',
      corrections: [correction('The boat is older.', '2026-11-22'), correction('News.', '2026-11-23', 'update')],
    }),
    anArticle({
      slug: 'gulls',
      dateModified: '2026-11-24',
      corrections: [correction('Terns.', null, 'clarification')],
    }),
    anArticle({ slug: 'ice', datePublished: '2026-11-20', corrections: [correction('Inches.')] }),
  ];
  expect(
    correctionLog(articles, 'UTC').map(({ article, kind, date, text }) => [article.slug, kind, date, text]),
  ).toEqual([
    ['gulls', 'clarification', '2026-11-24', 'Terns.'],
    ['ferry', 'correction', '2026-11-22', 'The boat is older.'],
    ['ice', 'correction', '2026-11-20', 'Inches.'],
  ]);
  expect(correctionLog([], 'UTC')).toEqual([]);
});

test('a note has a name of its own, which stays when another is put before it', () => {
  const older = [correction('It was nine.', '2026-11-20T18:00:00-05:00'), correction('News.', null, 'update')];
  expect(correctionIds(anArticle({ slug: 'cows', corrections: older }))).toEqual([
    'correction-2026-11-20',
    'correction-undated',
  ]);
  const newer = [correction('Ten.', '2026-11-21'), ...older, correction('And a calf.', '2026-11-20')];
  expect(correctionIds(anArticle({ slug: 'cows', corrections: newer }))).toEqual([
    'correction-2026-11-21',
    'correction-2026-11-20',
    'correction-undated',
    'correction-2026-11-20-2',
  ]);
});

test('a feed of corrections says what was wrong, where and when, in the language of the article', () => {
  const articles = [
    anArticle({ slug: 'cows', headline: 'Cows & “calves”', corrections: [correction('It was <nine>.', '2026-11-20')] }),
    anArticle({ slug: 'vaches', language: 'fr', corrections: [correction('Neuf vaches.', '2026-11-19')] }),
  ];
  const edition = {
    site: {
      language: 'en-US',
      timeZone: 'America/New_York',
      copyrightHolder: 'Courier',
      sections: [{ slug: 'town', name: 'Town' }],
    },
    words: wordsFor('en-US'),
  } as unknown as Edition;
  const [cows, vaches] = correctionItems(articles, edition, (address) => `https://courier.example/paper${address}`);
  expect(cows).toMatchObject({
    address: 'https://courier.example/paper/2026/11/cows/#correction-2026-11-20',
    headline: 'Correction: Cows & “calves”',
    summary: 'It was <nine>.',
    html: '<p>It was &lt;nine&gt;.</p><p><a href="https://courier.example/paper/2026/11/cows/">Cows &amp; “calves”</a></p>',
    published: '2026-11-20T00:00:00-05:00',
    categories: ['Correction', 'Town'],
    isForeign: false,
  });
  expect(vaches).toMatchObject({ language: 'fr', isForeign: true });
});
