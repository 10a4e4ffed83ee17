import { expect, test } from 'vitest';
import { inParallel } from '../../src/collections/in-parallel.ts';

test('work runs at most so many at a time, and its results keep the order of the items', async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 200 }, (_, index) => index);
  const results = await inParallel(items, 7, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    running -= 1;
    return item * 2;
  });
  expect(most).toBe(7);
  expect(results).toEqual(items.map((item) => item * 2));
});

test('one failure is the failure of all', async () => {
  const work = inParallel([1, 2, 3], 2, (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item),
  );
  await expect(work).rejects.toThrow('two');
});
