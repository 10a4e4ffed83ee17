import { expect, test } from 'vitest';
import { opening } from '../../src/edition/opening.ts';

const of = (text: string) => opening([{ kind: 'html', html: `<p>${text}</p>` }]);
const long = (words: number) => Array.from({ length: words }, () => 'water').join(' ');

test('the first sentences stand in for a standfirst, whole', () => {
  const first = 'The harbor board has closed its books, and they say what nearly everyone expected.';
  expect(of(`${first} And ${long(60)}.`)).toBe(first);
  expect(of(`A short one. ${first} And ${long(60)}.`)).toBe(`A short one. ${first}`);
});

test('an abbreviation is no end of a sentence', () => {
  const first = 'The main under the street beside the school of the parish split at 2:50 a.m. Saturday near St. Anne.';
  expect(of(`${first} And ${long(60)}.`)).toBe(first);
});

test('a sentence without room is left out rather than cut', () => {
  expect(of(`${long(60)}.`)).toBeNull();
  expect(of('No stop at the end')).toBeNull();
});

test('marks of notes are left out, and other raised figures stay', () => {
  const mark = '<sup><a href="#note-fn-1" id="note-fnref-1" aria-label="Note 1">1</a></sup>';
  expect(of(`The ledger was behind the radiator${mark} for 115 years.`)).toBe(
    'The ledger was behind the radiator for 115 years.',
  );
  expect(of('It has 40 m<sup>2</sup> of floor.')).toBe('It has 40 m2 of floor.');
});
