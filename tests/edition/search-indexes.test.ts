import { expect, test } from 'vitest';
import { searchIndexes } from '../../src/edition/search-indexes.ts';
import { anArticle } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const indexesOf = (articles: ReturnType<typeof anArticle>[]) => searchIndexes(anEdition(articles).months, 'UTC');

/** As many articles a month, on days one after another. */
const monthly = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    return anArticle({ slug: `a-${month}-${index}`, datePublished: `${month}-${day}` });
  });

const names = (articles: ReturnType<typeof monthly>) =>
  indexesOf(articles).map(({ name, articles: own }) => [name, own().length]);

test('a paper has an index for each year, the oldest first', () => {
  expect(names([...monthly('2026-11', 3), ...monthly('2026-01', 2), ...monthly('2024-05', 1)])).toEqual([
    ['2024', 1],
    ['2026', 5],
  ]);
  expect(names([])).toEqual([]);
});

test('the newest year of a large paper has one for each month, and its newest month one for each seven days', () => {
  expect(names([...monthly('2026-02', 560), ...monthly('2026-01', 600), ...monthly('2025-12', 900)])).toEqual([
    ['2025', 900],
    ['2026-01', 600],
    ['2026-02-1', 140],
    ['2026-02-2', 140],
    ['2026-02-3', 140],
    ['2026-02-4', 140],
  ]);
});

test('a year with very many articles has one for each quarter when it is over', () => {
  const months = ['2025-12', '2025-10', '2025-09', '2025-01'].flatMap((month) => monthly(month, 1300));
  expect(names([...monthly('2026-01', 3), ...months, ...monthly('2024-05', 5000)])).toEqual([
    ['2024', 5000],
    ['2025-q1', 1300],
    ['2025-q3', 1300],
    ['2025-q4', 2600],
    ['2026', 3],
  ]);
});

test('an article that is added leaves the indexes of what is over as they were', () => {
  const before = [...monthly('2026-02', 560), ...monthly('2026-01', 600), ...monthly('2025-12', 900)];
  const added = anArticle({ slug: 'added', datePublished: '2026-02-28' });
  const changed = indexesOf([added, ...before]).filter(({ articles }) => articles().includes(added));
  expect(changed.map(({ name }) => name)).toEqual(['2026-02-4']);
});
