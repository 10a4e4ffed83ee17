import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { holds } from '../../src/collections/holds.ts';

test.each([
  ['/paper/content', '/paper/content', true],
  ['/paper/content', '/paper/content/articles/lake/..gulls.txt', true],
  ['/paper/content', '/paper/content-old/site.yaml', false],
  ['/paper/content', '/paper', false],
  ['/', '/paper', true],
])('%s holds %s: %s', (outer, inner, expected) => {
  expect(holds(outer, inner, posix)).toBe(expected);
});

test.each([
  ['C:\\paper\\content', 'C:\\paper\\content\\articles\\gulls.txt', true],
  ['C:\\paper\\content', 'c:/paper/content/articles/gulls.txt', true],
  ['C:\\paper\\content', 'C:\\paper\\site.yaml', false],
  ['C:\\paper', 'D:\\paper\\site.yaml', false],
])('on Windows %s holds %s: %s', (outer, inner, expected) => {
  expect(holds(outer, inner, win32)).toBe(expected);
});
