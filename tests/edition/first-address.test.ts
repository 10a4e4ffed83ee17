import { expect, test } from 'vitest';
import { firstAddress } from '../../src/edition/first-address.ts';

test('an article is named by the first of the addresses that the paper has given it', () => {
  const url = '/2026/11/ferry/';
  expect(firstAddress({ url, formerly: [] })).toBe(url);
  expect(firstAddress({ url, formerly: ['/2026/10/boat/', '/2026/11/ship/'] })).toBe('/2026/10/boat/');
  expect(firstAddress({ url, formerly: ['/news/boat.html', '/2026/10/'] })).toBe(url);
});
