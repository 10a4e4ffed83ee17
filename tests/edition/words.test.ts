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

const counts = [0, 1, 2, 3, 11, 100, 1200];

test.each([
  ['en-US', ['0 stories', '1 story', '2 stories', '3 stories', '11 stories', '100 stories', '1,200 stories']],
  ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '3 Artikel', '11 Artikel', '100 Artikel', '1.200 Artikel']],
  ['de-CH', ['0 Artikel', '1 Artikel', '2 Artikel', '3 Artikel', '11 Artikel', '100 Artikel', '1’200 Artikel']],
  ['fr', ['0 article', '1 article', '2 articles', '3 articles', '11 articles', '100 articles', '1\u202f200 articles']],
  [
    'es',
    ['0 artículos', '1 artículo', '2 artículos', '3 artículos', '11 artículos', '100 artículos', '1200 artículos'],
  ],
  ['ar', ['لا مقالات', 'مقال واحد', 'مقالان', '3 مقالات', '11 مقالًا', '100 مقال', '1,200 مقال']],
  ['ar-EG', ['لا مقالات', 'مقال واحد', 'مقالان', '٣ مقالات', '١١ مقالًا', '١٠٠ مقال', '١٬٢٠٠ مقال']],
])('stories are counted in %s with its plural forms and figures', (language, expected) => {
  expect(counts.map(wordsFor(language).stories).map((text) => text.replace("'", '’'))).toEqual(expected);
});

test.each([
  ['en', ['Comments', '1 Comment', '2 Comments', '3 Comments', '11 Comments', '100 Comments']],
  ['de', ['Kommentare', '1 Kommentar', '2 Kommentare', '3 Kommentare', '11 Kommentare', '100 Kommentare']],
  ['fr', ['Commentaires', '1 commentaire', '2 commentaires', '3 commentaires', '11 commentaires', '100 commentaires']],
  ['es', ['Comentarios', '1 comentario', '2 comentarios', '3 comentarios', '11 comentarios', '100 comentarios']],
  ['ar', ['التعليقات', 'تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق']],
])('comments are counted in %s with its plural forms', (language, expected) => {
  expect(counts.slice(0, 6).map(wordsFor(language).comments)).toEqual(expected);
});
