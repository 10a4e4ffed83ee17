import { expect, test } from 'vitest';
import { explainedText } from '../../src/collections/explained-text.ts';
import { settingsForCopy } from '../../src/collections/settings-for-copy.ts';
import { readSite } from '../../src/collections/site-settings.ts';
import { siteYaml, text } from './paper.ts';

const settings = settingsForCopy(readSite(new TextEncoder().encode(siteYaml), []).site, []);
const explained = (path: string, source: string | Uint8Array, said: Parameters<typeof explainedText>[1] = []) =>
  explainedText({ source: { path, text: source, photos: new Set() }, settings }, said, false).split('\n');

test.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028'])(
  'a role stands on its line where %j ends lines',
  (end) => {
    const lines = explained('articles/lake/gull-count.txt', text('Gulls counted').replaceAll('\n', end));
    expect(lines.map((line) => line.trim())).toEqual([
      '1  headline  Gulls counted',
      '2',
      '3  byline    By Kim Roe',
      '4',
      '5  dates     November 8, 2024',
      '6',
      '7  body      The gulls were counted on Friday.',
    ]);
  },
);

test('a letter is explained by its own reader', () => {
  const [first] = explained('letters/gull-count/one.txt', 'By Ada Wren\v\vNovember 10, 2024\v\vThere were more.\n');
  expect(first).toBe('1  byline  By Ada Wren');
});

test('of bytes that are no text only what is wrong with them is shown', () => {
  const place = { line: 1, column: 1, severity: 'error', ruleId: 'bytes-not-text' } as const;
  const said = [{ ...place, reason: 'Unexpected picture', help: 'Save it as text.' }];
  const lines = explained('articles/lake/gull-count.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), said);
  expect(lines.map((line) => line.trim())).toEqual([
    '1',
    '^ error  Unexpected picture  bytes-not-text',
    'Save it as text.',
  ]);
});
