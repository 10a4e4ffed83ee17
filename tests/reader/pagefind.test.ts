import { expect, test } from 'vitest';
import { findStories } from '../../src/reader/pagefind.ts';
import type { Pagefind, Result, SearchOptions } from '../../src/reader/pagefind.ts';

const indexes = ['2026-11-2', '2026-11-1', '2026-10', '2025'];

/** An index of one story each, that takes down what it is asked. */
function askedPagefind() {
  const asked: SearchOptions[] = [];
  const pagefind: Pick<Pagefind, 'search'> = {
    search: (_query, options) => {
      asked.push(options);
      return Promise.resolve({ results: [storyOf(options.filters['index'] ?? 'all')] });
    },
  };
  return { asked, pagefind: pagefind as Pagefind };
}

const storyOf = (url: string): Result => ({
  data: () =>
    Promise.resolve({
      url,
      excerpt: '',
      meta: { title: url, kicker: '', section: '', date: '', byline: '', language: '' },
    }),
});

const addressesOf = (results: readonly Result[]) =>
  Promise.all(results.map(async (result) => (await result.data()).url));

test('what matches best is asked of all indexes at once', async () => {
  const { asked, pagefind } = askedPagefind();
  const found = await findStories(pagefind, 'ferry', { filters: { year: '2026' }, byDate: false, indexes });
  expect(asked).toEqual([{ filters: { year: '2026' } }]);
  expect(await addressesOf(found)).toEqual(['all']);
});

test('the newest first: each index is asked by itself, in order, and its own order is kept', async () => {
  const { asked, pagefind } = askedPagefind();
  const found = await findStories(pagefind, 'ferry', { filters: { section: 'Town' }, byDate: true, indexes });
  expect(await addressesOf(found)).toEqual(indexes);
  expect(asked[0]).toEqual({ filters: { section: 'Town', index: '2026-11-2' }, sort: { date: 'desc' } });
});

test('of one year only its indexes are asked: the months and weeks that it is split into, or the year itself', async () => {
  const { asked, pagefind } = askedPagefind();
  const of = (year: string) => findStories(pagefind, 'ferry', { filters: { year }, byDate: true, indexes });
  expect(await addressesOf(await of('2026'))).toEqual(['2026-11-2', '2026-11-1', '2026-10']);
  expect(await addressesOf(await of('2025'))).toEqual(['2025']);
  expect(asked.map(({ filters }) => filters['year'])).toEqual(['2026', '2026', '2026', '2025']);
});
