import { expect, test } from 'vitest';
import { dayAddresses } from '../../src/collections/rules/day-addresses.ts';
import { oneTopic } from '../../src/collections/rules/one-topic.ts';
import { isReserved } from '../../src/collections/rules/reserved-addresses.ts';

/** Volumes of one text each, by its topics. */
const shelves = (...topics: string[][]) =>
  topics.map((own, index) => ({
    facts: { topics: own.map((topic): [string, number] => [topic, 1]) },
    texts: [],
    articles: [{ path: `${index}.txt`, value: { topics: own } }],
  }));

const nowhere = () => ({});

test('an article may not stand where the page of a day is', () => {
  const article = (slug: string) => ({ path: `${slug}.txt`, value: { slug, url: `/2024/11/${slug}/` } });
  const problems = dayAddresses([article('08'), article('8'), article('108'), article('08-days')], nowhere);
  expect(problems.map(({ file, severity, reason, help }) => [file, severity, reason, help])).toEqual([
    [
      '08.txt',
      'error',
      'Unexpected slug `08`, the paper keeps /2024/11/08/ for the page of a day',
      'Add a line such as `Slug: two-words`.',
    ],
  ]);
});

test('no section and no standing page may stand where archive, topics and search are', () => {
  expect(['archive', 'topics', 'topic', 'search', 'pagefind', '2024'].every(isReserved)).toBe(true);
  expect(['archives', 'town', '24'].some(isReserved)).toBe(false);
});

test('different topics with one address are told, at all but the most used', () => {
  const problems = oneTopic(shelves(['C++'], ['C++', 'Ice'], ['C#']));
  expect(problems.map(({ file, severity, ruleId, reason }) => [file, severity, ruleId, reason])).toEqual([
    [
      '2.txt',
      'warning',
      'topic-address-shared',
      'Unexpected topic `C#`, listed under `C++`, which has the same address',
    ],
  ]);
});

test('case, accents, spaces and apostrophes make no other topic', () => {
  expect(oneTopic(shelves(['Café  life'], ['CAFE LIFE'], ['Readers’ letters'], ["readers' letters"]))).toEqual([]);
});

test('a topic without a letter is told', () => {
  expect(oneTopic(shelves(['★']))[0]?.ruleId).toBe('topic-without-address');
});
