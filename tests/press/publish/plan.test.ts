import { expect, test } from 'vitest';
import { removesMost } from '../../../src/press/publish/plan.ts';

test.each([
  [101, 201, true],
  [101, 202, false],
  [100, 100, false],
])('a plan that removes %i of %i files removes most: %s', (removed, stored, expected) => {
  const names = Array.from({ length: stored }, (_, number) => `${number}/index.html`);
  const plan = { parcels: [], removed: names.slice(0, removed), kept: stored - removed };
  expect(removesMost(plan, new Map(names.map((name) => [name, null])))).toBe(expected);
});
