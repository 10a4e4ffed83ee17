import { describe, expect, test } from 'vitest';
import { setHeadline } from '../../src/photos/headline-lines.ts';

/** Every character is as wide as half the size of the type. */
const measure = (text: string) => text.length / 2;
const box = { width: 100, height: 100, sizes: [20, 10], leading: 1, lines: 5 };

describe('a headline set in lines', () => {
  test('stands in one line, as large as it may be, where it fits', () => {
    expect(setHeadline('Ferry back', measure, box)).toEqual({ lines: ['Ferry back'], size: 20 });
  });

  test('has lines about as long as each other, and no more than it needs', () => {
    expect(setHeadline('aaaa bbb c dd', measure, box).lines).toEqual(['aaaa bbb', 'c dd']);
  });

  test('is set smaller where it is too long, or a word too wide', () => {
    expect(setHeadline('word '.repeat(12).trim(), measure, box).size).toBe(10);
    expect(setHeadline('timetables', measure, box).size).toBe(20);
    expect(setHeadline('timetables!', measure, box)).toEqual({ lines: ['timetables!'], size: 10 });
  });

  test('ends in an ellipsis after five lines of the smallest type, with no mark before it', () => {
    const { lines, size } = setHeadline(
      'nineteen characters '.repeat(4) + 'eighteen, letters, more of it',
      measure,
      box,
    );
    expect(size).toBe(10);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('eighteen, letters…');
  });

  test('breaks a word that is wider than the page, and loses none of it', () => {
    const word = 'x'.repeat(45);
    const { lines } = setHeadline(word, measure, box);
    expect(lines.map((line) => line.length)).toEqual([20, 20, 5]);
    expect(lines.join('')).toBe(word);
  });

  test.each(['', ' ', 'one', 'one two three four five six seven eight nine ten', 'a'.repeat(500)])(
    'never runs over its box: %j',
    (text) => {
      const { lines, size } = setHeadline(text, measure, box);
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width);
    },
  );
});
