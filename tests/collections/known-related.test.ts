import { expect, test } from 'vitest';
import { knownRelated } from '../../src/collections/rules/known-related.ts';

const naming = (...titles: string[]) => [
  {
    path: 'articles/lake/gull-count.txt',
    related: titles.map((title, index) => ({ title, line: 14 + index, column: 1 })),
  },
];

test('a related story is known by its headline, whatever its case and marks', () => {
  expect(
    knownRelated(naming('THE ICE ROAD OPENS!', 'What’s a "levy"?'), ['The Ice Road Opens', "What's a “levy”?"]),
  ).toEqual([]);
});

test('a related story that no article has is a warning at its place, with the nearest headline', () => {
  expect(
    knownRelated(naming('The Ice Road Opens', 'The Ice Rod Closes'), ['The Ice Road Opens', 'The Ice Road Closes']),
  ).toMatchObject([
    {
      line: 15,
      column: 1,
      severity: 'warning',
      ruleId: 'related-unknown',
      help: 'Write `The Ice Road Closes` instead.',
    },
  ]);
});
