import { expect, test } from 'vitest';
import type { Letter } from '../../src/collections/schema.ts';
import { answerToLetter, letterToEditor } from '../../src/edition/letter-mail.ts';
import { lettersTo } from '../../src/edition/letters.ts';
import type { PrintedLetter } from '../../src/edition/letters.ts';
import { wordsFor } from '../../src/edition/words.ts';

const tongue = { language: 'en-US', timeZone: 'UTC' };

function letter(file: string, given: Partial<Letter> = {}): Letter {
  const usual = { article: '/2026/11/ferry/', name: file.toUpperCase(), town: null, date: '2026-11-01', html: '' };
  return { ...usual, answers: null, note: null, file, ...given };
}

const printed = (...letters: Letter[]) => lettersTo({ url: '/2026/11/ferry/' }, letters, tongue);

/** Names with the answers below in brackets. */
const outline = (letters: readonly PrintedLetter[]): string =>
  letters.map(({ name, answers }) => name + (answers.length > 0 ? `(${outline(answers)})` : '')).join(' ');

test('letters come oldest first, each with an anchor of its own', () => {
  const { threads, count } = printed(
    letter('b', { date: '2026-11-02' }),
    letter('a'),
    letter('c', { name: 'B', date: '2026-11-02' }),
    letter('d', { article: '/2025/11/ferry/' }),
  );
  expect(count).toBe(3);
  expect(threads.map(({ anchor }) => anchor)).toEqual([
    'letter-2026-11-01-a',
    'letter-2026-11-02-b',
    'letter-2026-11-02-b-2',
  ]);
});

test('an answer stands below its letter and knows whom it answers', () => {
  const { threads, count } = printed(
    letter('d', { answers: 'a', date: '2026-11-05' }),
    letter('c', { answers: 'a', date: '2026-11-03' }),
    letter('b', { date: '2026-11-02' }),
    letter('a'),
  );
  expect(outline(threads)).toBe('A(C D) B');
  expect(count).toBe(4);
  expect(threads[0]?.answers[0]?.to).toEqual({ name: 'A', anchor: 'letter-2026-11-01-a' });
});

test('the order of the files changes nothing', () => {
  const letters = ['c', 'a', 'b'].map((file) => letter(file, { name: 'Ada' }));
  expect(printed(...letters)).toEqual(printed(...letters.toReversed()));
});

test('a long exchange is set in three times and no further, and none of it is lost', () => {
  const files = 'abcdefgh'.split('');
  const { threads, count } = printed(...files.map((file, at) => letter(file, { answers: files[at - 1] ?? null })));
  expect(outline(threads)).toBe('A(B(C(D E F G H)))');
  expect(count).toBe(8);
});

test('an answer to a letter that is not printed stands by itself', () => {
  expect(outline(printed(letter('b', { answers: 'gone' })).threads)).toBe('B');
});

const subject = {
  lettersAddress: 'letters@courier.example',
  headline: 'Ferry & Ice: 50% Off',
  address: 'https://courier.example/2026/11/ferry/',
  words: wordsFor('en'),
};

test('a mail to the editor has headline, address and what is asked for ready', () => {
  const mail = new URL(letterToEditor(subject));
  expect(mail.pathname).toBe('letters@courier.example');
  expect(mail.searchParams.get('subject')).toBe('Letter to the editor: Ferry & Ice: 50% Off');
  expect(mail.searchParams.get('body')?.split('\r\n')).toEqual([
    'Ferry & Ice: 50% Off',
    'https://courier.example/2026/11/ferry/',
    '',
    'Your letter:',
    '',
    '',
    'Your name: ',
    'Your town: ',
  ]);
});

test('an answer by mail holds the line that puts it below its letter', () => {
  const [first] = printed(letter('nine-cows', { name: 'Walt Sigurdsen' })).threads;
  const mail = new URL(first === undefined ? '' : answerToLetter(first, subject));
  expect(mail.searchParams.get('subject')).toBe('Answer to the letter of Walt Sigurdsen on: Ferry & Ice: 50% Off');
  expect(mail.searchParams.get('body')?.split('\r\n').slice(0, 3)).toEqual([
    'Ferry & Ice: 50% Off',
    'https://courier.example/2026/11/ferry/#letter-2026-11-01-walt-sigurdsen',
    'Answers: nine-cows',
  ]);
});
