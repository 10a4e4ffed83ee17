import { expect, test } from 'vitest';
import { answeredLetters } from '../../src/collections/answered-letters.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { paper, text } from './paper.ts';

const letter = (file: string, answers: string | null, folder = 'ferry') => ({
  path: `letters/${folder}/${file}.txt`,
  value: {
    file,
    name: file,
    town: null,
    date: '2026-11-01',
    html: '',
    note: null,
    answers: answers === null ? null : { name: answers, line: 2, column: 10 },
  },
});
const threads = (...letters: ReturnType<typeof letter>[]) => {
  const { letters: read, problems } = answeredLetters(letters);
  return { answers: read.map(({ value }) => value.answers), problems };
};

test('a letter is named by its file, with or without the ending, in any case', () => {
  for (const name of ['nine-cows', 'nine-cows.txt', 'Nine Cows']) {
    expect(threads(letter('nine-cows', null), letter('b', name))).toEqual({
      answers: [null, 'nine-cows'],
      problems: [],
    });
  }
});

test('an unknown letter is a warning at its place that names the nearest, and the answer stands by itself', () => {
  const { answers, problems } = threads(letter('nine-cows', null), letter('b', 'nine-cow'));
  expect(answers).toEqual([null, null]);
  expect(problems).toMatchObject([
    {
      file: 'letters/ferry/b.txt',
      line: 2,
      column: 10,
      severity: 'warning',
      ruleId: 'letter-answers-unknown',
      help: 'Write `Answers: nine-cows` instead.',
    },
  ]);
});

test('a letter to another article is an unknown one', () => {
  expect(threads(letter('a', null, 'other'), letter('b', 'a')).problems).toHaveLength(1);
});

test('letters that answer each other in a circle stand by themselves, each with a warning, and others stay', () => {
  const { answers, problems } = threads(letter('a', 'c'), letter('b', 'a'), letter('c', 'b'), letter('d', 'a'));
  expect(answers).toEqual([null, null, null, 'a']);
  expect(problems.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
    'letters/ferry/a.txt:2 letter-answers-circle',
    'letters/ferry/b.txt:2 letter-answers-circle',
    'letters/ferry/c.txt:2 letter-answers-circle',
  ]);
  expect(threads(letter('a', 'a')).problems).toHaveLength(1);
});

test('answers and notes come from the files', async () => {
  const contentDirectory = await paper({
    'articles/lake/gull-count.txt': text('Gulls'),
    'letters/gull-count/one.txt': 'By Ada Wren\nNovember 10, 2024\n\nMore.\n\nEditor’s note: No.\n',
    'letters/gull-count/two.txt': 'By Kim Roe\nNovember 11, 2024\nAnswers: one\n\nLess.\n',
  });
  const { letters, problems } = await readContent({ contentDirectory });
  expect(problems).toEqual([]);
  expect(letters.map(({ value: { file, answers, note } }) => [file, answers, note])).toEqual([
    ['one', null, '<p>No.</p>'],
    ['two', 'one', null],
  ]);
});
