import { expect, test } from 'vitest';
import { directionOf, languageMark } from '../../src/edition/direction.ts';
import { wordsFor } from '../../src/edition/words.ts';

test('a language without words of its own has English ones', () => {
  expect(wordsFor('en-GB').copyLink).toBe('Copy link');
  expect(wordsFor('fi').language).toBe('en');
  expect(wordsFor('ar-LB').language).toBe('ar');
});

test('the count of comments agrees with its noun', () => {
  const { comments } = wordsFor('en');
  expect([0, 1, 2, 1200].map(comments)).toEqual(['Comments', '1 Comment', '2 Comments', '1,200 Comments']);
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['pa', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('only another language than that around it is marked', () => {
  expect(languageMark(null, 'en')).toEqual({});
  expect(languageMark('en', 'en')).toEqual({});
  expect(languageMark('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
});
