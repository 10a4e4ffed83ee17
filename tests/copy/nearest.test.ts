import { expect, it } from 'vitest';
import { nearest } from '../../src/copy/nearest.ts';

it.each([
  ['lables', 'labels'],
  ['Language', 'language'],
  ['timezone', 'timeZone'],
  ['sectons', 'sections'],
  ['colour', null],
  ['x', null],
])('of `%s` the nearest word is %s', (typed, expected) => {
  expect(nearest(typed, ['labels', 'language', 'sections', 'timeZone'])).toBe(expected);
});
