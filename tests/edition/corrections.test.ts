import { expect, test } from 'vitest';
import { correctionLog } from '../../src/edition/corrections.ts';
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
