import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCopy } from '../../../src/copy/parse-copy.ts';
import { parseLetter } from '../../../src/copy/parse-letter.ts';
import { parsePage } from '../../../src/copy/parse-page.ts';
import { sampleSettings } from '../sample-settings.ts';
import { anyBytes, anyPath, anyText, likelyText, numRuns, timeout } from './arbitrary-copy.ts';

const photos = new Set(['boats.jpg']);
const anyCopy = fc.oneof(anyText, likelyText);
const read = (path: string, text: string | Uint8Array) => parseCopy({ path, text, photos }, sampleSettings);

test('No bytes make the readers throw', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyBytes, (path, text) => {
      read(path, text);
      parseLetter({ path, text, photos }, sampleSettings);
      parsePage({ path, text, photos });
    }),
    { numRuns },
  );
});

test('Every non-blank line has exactly one role', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      const { lines } = read(path, text);
      expect(lines.map(({ line }) => line)).toEqual(nonBlankLines(text));
      for (const { role, why } of lines) expect(role === 'dropped').toBe(why !== undefined);
    }),
    { numRuns },
  );
});

test('Every word of a body line is in the HTML, or in the dateline that the page prints before it', { timeout }, () => {
  fc.assert(
    fc.property(likelyText, (text) => {
      const copy = read('articles/lake/winter-ferry.txt', text);
      const printed = `${copy.article.html} ${Object.values(copy.dateline ?? {}).join(' ')}`;
      const written = cleanLines(text);
      for (const { line, role } of copy.lines) {
        if (role !== 'body') continue;
        for (const word of wordsOf(written[line - 1] ?? '')) expect(printed).toContain(word);
      }
    }),
    { numRuns },
  );
});

test('The same input gives the same output', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      expect(read(path, text)).toEqual(read(path, text));
    }),
    { numRuns },
  );
});

test('A slug is never empty, at most 80 characters, and safe as the name of a folder', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      const { slug } = read(path, text).placement;
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
    { numRuns },
  );
});

test('A message always stands in the file, and says what to do', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      const count = text.split(/\r\n?|[\n\u2028\u2029\f\v\u0085]/).length;
      for (const { line, column, reason, help } of read(path, text).messages) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(reason).not.toMatch(/undefined|\{\w+\}/);
        expect(help).not.toBe('');
      }
    }),
    { numRuns },
  );
});

function cleanLines(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029\f\v\u0085]/)
    .map((line) => line.replace(/[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '').normalize('NFC'));
}

function nonBlankLines(text: string): number[] {
  return cleanLines(text).flatMap((line, index) => {
    const visible = line.replace(/[\u0000-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF\p{Cs}]/gu, ''); // eslint-disable-line no-control-regex -- what is removed
    return visible.trim() === '' ? [] : [index + 1];
  });
}

/** Words of ASCII letters, which HTML prints as they are; numbers of a list are drawn by the browser. */
function wordsOf(line: string): string[] {
  return line.replace(/^\s*\d{1,2}[.)]\s/, '').match(/[A-Za-z]{2,}/g) ?? [];
}
