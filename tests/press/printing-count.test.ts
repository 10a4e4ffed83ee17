import { expect, test } from 'vitest';
import { printingCount } from '../../src/press/printing-count.ts';

/** What is told of a site that is made batch by batch: volumes with their articles, then the edition. */
function told(articles: number, batches: readonly { articles: number; files: number[] }[]) {
  const all: [done: number, total: number][] = [];
  const count = printingCount(articles, (...one) => all.push(one));
  for (const batch of batches) {
    const tell = count({ articles: batch.articles, isEdition: batch.articles === 0 });
    // The files of a batch, then those that are made of them.
    for (const files of batch.files) for (let done = 1; done <= files; done += 1) tell(done, files);
  }
  return { all, totals: all.map(([, total]) => total), shares: all.map(([done, total]) => done / total) };
}

test('files are counted from the first to the last, whichever batch they are of', () => {
  const { all } = told(200, [
    { articles: 100, files: [300] },
    { articles: 100, files: [300] },
    { articles: 0, files: [380, 20] },
  ]);
  expect(all.map(([done]) => done)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  expect(all.at(-1)).toEqual([1000, 1000]);
});

test('of a whole paper about as many are foretold from the first one on as there will be', () => {
  const volumes = [3000, 3000, 1000].map((articles) => ({ articles, files: [Math.round(articles * 3.4)] }));
  const { totals, shares } = told(7000, [...volumes, { articles: 0, files: [13_000, 20] }]);
  const real = totals.at(-1) ?? 0;
  for (const total of totals) expect(Math.abs(total / real - 1)).toBeLessThan(0.2);
  for (const [index, share] of shares.entries()) expect(share).toBeGreaterThan((shares[index - 1] ?? 0) - 0.1);
});

test('of a volume in which little has changed little is foretold', () => {
  const { totals } = told(150, [
    { articles: 150, files: [6] },
    { articles: 0, files: [40, 2] },
  ]);
  expect(Math.max(...totals)).toBeLessThan(60);
  expect(totals[0]).toBeGreaterThan(6);
});

test('what is made beside the edition is told with it, and the edition is foretold until it begins', () => {
  const all: [done: number, total: number][] = [];
  const count = printingCount(10, (...one) => all.push(one));
  count({ articles: 10, isEdition: false })(1, 1);
  const search = count({ articles: 0, isEdition: false });
  const edition = count({ articles: 0, isEdition: true });
  search(1, 2);
  expect(all.every(([done, total]) => total > done + 10)).toBe(true);
  edition(1, 3);
  search(2, 2);
  edition(2, 3);
  edition(3, 3);
  expect(all.slice(2)).toEqual([
    [3, 6],
    [4, 6],
    [5, 6],
    [6, 6],
  ]);
});
