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

test('the newest year of a large paper has one for each month, its newest month for seven days, and the last for a day', () => {
  expect(names([...monthly('2026-02', 560), ...monthly('2026-01', 600), ...monthly('2025-12', 900)])).toEqual([
    ['2025', 900],
    ['2026-01', 600],
    ['2026-02-1', 140],
    ['2026-02-2', 140],
    ['2026-02-3', 140],
    ...[22, 23, 24, 25, 26, 27, 28].map((day) => [`2026-02-d${day}`, 20]),
  ]);
});

test('the last days of a month are one index where they have few articles', () => {
  const busy = monthly('2026-02', 700).filter(({ datePublished }) => datePublished < '2026-02-22');
  const last = anArticle({ slug: 'last', datePublished: '2026-02-23' });
  expect(names([last, ...busy]).at(-1)).toEqual(['2026-02-4', 1]);
});

test('a year with very many articles is divided when it is over, into parts of as many months as do', () => {
  const year = (...counts: number[]) =>
    counts.flatMap((count, index) => monthly(`2025-${String(index + 1).padStart(2, '0')}`, count));
  const indexes = (...counts: number[]) => names([...monthly('2026-01', 3), ...year(...counts)]).slice(0, -1);
  expect(indexes(500, 0, 0, 0, 0, 0, 500)).toEqual([['2025', 1000]]);
  expect(indexes(500, 0, 0, 0, 0, 0, 501)).toEqual([
    ['2025-01to06', 500],
    ['2025-07to12', 501],
  ]);
  expect(indexes(600, 0, 0, 600)).toEqual([
    ['2025-01to03', 600],
    ['2025-04to06', 600],
  ]);
  // A quarter that is not handy is no reason for smaller ones.
  expect(indexes(1300, 1300, 1300, 1300)).toEqual([
    ['2025-01to03', 3900],
    ['2025-04to06', 1300],
  ]);
  expect(indexes(1700, 1700, 1700)).toEqual([
    ['2025-01to02', 3400],
    ['2025-03to04', 1700],
  ]);
  expect(indexes(4500, 10)).toEqual([
    ['2025-01', 4500],
    ['2025-02', 10],
  ]);
});

test('an article that is added leaves the indexes of what is over as they were', () => {
  const before = [...monthly('2026-02', 560), ...monthly('2026-01', 600), ...monthly('2025-12', 900)];
  const added = anArticle({ slug: 'added', datePublished: '2026-02-28' });
  const changed = indexesOf([added, ...before]).filter(({ articles }) => articles().includes(added));
  expect(changed.map(({ name }) => name)).toEqual(['2026-02-d28']);
});
