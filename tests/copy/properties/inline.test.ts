import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { readInline, readMarkup } from '../../../src/copy/body/inline.ts';
import { runs, timeout } from './arbitrary-copy.ts';

const pieces = [
  'a',
  'Bc',
  '_',
  '#',
  '>',
  '- ',
  '1. ',
  '&amp;',
  '<b>',
  '`',
  '~',
  '|',
  '=',
  '+',
  ' ',
  '  ',
  '.',
  'www',
  'http',
  ':',
  '/',
  '😀',
  '“',
  '\u00a0',
  '$',
  '{',
  '^',
  '"',
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

test('The short way through a paragraph equals the long one', { timeout }, () => {
  fc.assert(
    fc.property(words, (text) => {
      const paragraph = text.replace(/[\r\n\0\uFDD0]/g, ' ').trim();
      fc.pre(paragraph !== '');
      expect(withoutPlaces(readInline(paragraph))).toBe(withoutPlaces(readMarkup(paragraph)));
    }),
    runs,
  );
});

function withoutPlaces(nodes: readonly PhrasingContent[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value));
}
