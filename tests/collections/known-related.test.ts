import { expect, test } from 'vitest';
import { marksOf } from '../../src/copy/address/mark.ts';
import { titleKey } from '../../src/copy/address/title-key.ts';
import { knownRelated } from '../../src/collections/rules/known-related.ts';

/** A volume that is at hand, whose one text names titles, and another that stays closed. */
const shelves = (titles: string[], headlines: string[], closed: string[] = []) => [
  {
    facts: {
      naming: [
        {
          path: 'articles/lake/gull-count.txt',
          related: titles.map((title, index) => ({ title, line: 14 + index, column: 1 })),
        },
      ],
      titles: marksOf(headlines.map(titleKey)),
    },
    articles: headlines.map((headline) => ({ path: 'a.txt', value: { headline } })),
    isOpen: true,
  },
  {
    facts: { naming: [], titles: marksOf(closed.map(titleKey)) },
    get articles(): never {
      throw new Error('Opened');
    },
    isOpen: false,
  },
];

test('a related story is known by its headline, whatever its case and marks', () => {
  expect(
    knownRelated(shelves(['THE ICE ROAD OPENS!', 'What’s a "levy"?'], ['The Ice Road Opens'], ["What's a “levy”?"])),
  ).toEqual([]);
});

test('a related story that no article has is a warning at its place, with the nearest headline', () => {
  expect(
    knownRelated(shelves(['The Ice Road Opens', 'The Ice Rod Closes'], ['The Ice Road Opens', 'The Ice Road Closes'])),
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
