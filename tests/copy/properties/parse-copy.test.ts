import fc from 'fast-check';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { parseCopy } from '../../../src/copy/parse-copy.ts';
import { parseLetter } from '../../../src/copy/parse-letter.ts';
import { parsePage } from '../../../src/copy/parse-page.ts';
import { sampleSettings } from '../sample-settings.ts';
import { anyBytes, anyPath, anyText, likelyText, runs, timeout } from './arbitrary-copy.ts';

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
    runs,
  );
});

test('Every non-blank line has exactly one role', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      const { lines } = read(path, text);
      expect(lines.map(({ line }) => line)).toEqual(nonBlankLines(text));
      for (const { role, why } of lines) expect(role === 'dropped').toBe(why !== undefined);
    }),
    runs,
  );
});

test('Every word of the body lines is printed as often as typed', { timeout }, () => {
  fc.assert(
    fc.property(likelyText, (text) => {
      const copy = read('articles/lake/winter-ferry.txt', text);
      const body = parseFragment(copy.article.html);
      const dateline = Object.values(copy.dateline ?? {}).join(' ');
      // A mark within a word parts what is typed, though not what is printed; an address begins within a word unmarked.
      const [parted, whole] = [new Set<string>(), inWords].map((within) =>
        count(wordsOf(`${dateline} ${printedText(body, within)}`)),
      );
      const printed = (word: string) => Math.max(parted?.get(word) ?? 0, whole?.get(word) ?? 0);
      const lines = cleanLines(text);
      const typed = copy.lines.filter(({ role }) => role === 'body').map(({ line }) => lines[line - 1] ?? '');
      for (const [word, times] of count(typed.flatMap(wordsOf))) {
        expect([word, printed(word)]).toEqual([word, expect.toSatisfy((found: number) => found >= times)]);
      }
      // However words are parted, no letter goes: what one reading of a word forgives, this does not.
      const letters = count(lettersOf(`${dateline} ${printedText(body, inWords)}`));
      for (const [letter, times] of count(typed.flatMap(lettersOf))) {
        expect([letter, letters.get(letter)]).toEqual([letter, expect.toSatisfy((found = 0) => found >= times)]);
      }
    }),
    runs,
  );
});

test('The same input gives the same output', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      expect(read(path, text)).toEqual(read(path, text));
    }),
    runs,
  );
});

test('A slug is never empty, at most 80 characters, and safe as the name of a folder', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, anyCopy, (path, text) => {
      const { slug } = read(path, text).placement;
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
    runs,
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
    runs,
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

/** Words of scripts that part them; numbers are left out, as those of a list are drawn by the browser. */
function wordsOf(line: string): string[] {
  return line.match(/[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}]{2,}/gu) ?? [];
}

function lettersOf(line: string): string[] {
  return line.toLowerCase().match(/[a-z]/g) ?? [];
}

/** Attributes that hold words of the text; `id` and `aria-label` only repeat what stands in it. */
const wordAttributes = new Set(['href', 'src', 'alt', 'title']);

/**
 * What readers see and follow: the text, then the addresses and alternative texts of links and pictures. Elements of
 * `inWords` part no word.
 */
function printedText(parent: DefaultTreeAdapterTypes.ParentNode, inWords: ReadonlySet<string>): string {
  return [textOf(parent, inWords), ...attributesOf(parent)].join(' ');
}

const inWords = new Set(['a', 'code', 'del', 'em', 'strong', 'sup']);

function textOf(parent: DefaultTreeAdapterTypes.ParentNode, inWords: ReadonlySet<string>): string {
  return parent.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      if (!defaultTreeAdapter.isElementNode(node)) return '';
      return inWords.has(node.tagName) ? textOf(node, inWords) : ` ${textOf(node, inWords)} `;
    })
    .join('');
}

function attributesOf(parent: DefaultTreeAdapterTypes.ParentNode): string[] {
  return parent.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    const values = node.attrs.filter(({ name }) => wordAttributes.has(name)).map(({ value }) => value);
    return [...values, ...attributesOf(node)];
  });
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) add(counts, word);
  return counts;
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
