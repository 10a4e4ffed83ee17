import { expect, test } from 'vitest';
import { nearestWord } from '../../src/collections/nearest-word.ts';

test.each([
  ['lables', 'labels'],
  ['Language', 'language'],
  ['timezone', 'timeZone'],
  ['sectons', 'sections'],
  ['colour', null],
  ['x', null],
])('of `%s` the nearest word is %s', (typed, nearest) => {
  expect(nearestWord(typed, ['labels', 'language', 'sections', 'timeZone'])).toBe(nearest);
});
