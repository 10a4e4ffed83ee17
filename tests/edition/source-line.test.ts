import { expect, test } from 'vitest';
import { sourceLine } from '../../src/edition/source-line.ts';

test('a source in words stays words', () => {
  expect(sourceLine('Water department meter readings, June 2025')).toEqual([
    { text: 'Water department meter readings, June 2025', href: null },
  ]);
});

test('an address alone is a link that is shown in short', () => {
  expect(sourceLine('https://www.harbor.example/reports/')).toEqual([
    { text: 'harbor.example/reports', href: 'https://www.harbor.example/reports/' },
  ]);
});

test('an address among words is a link, without the stop or bracket behind it', () => {
  expect(sourceLine('Harbor Board (http://harbor.example/a?b=1), page 4.')).toEqual([
    { text: 'Harbor Board (', href: null },
    { text: 'harbor.example/a?b=1', href: 'http://harbor.example/a?b=1' },
    { text: '), page 4.', href: null },
  ]);
});

test('what only looks like an address is no link', () => {
  for (const source of ['javascript:alert(1)', 'https://', 'https://[', 'mailto:a@b.example', 'harbor.example'])
    expect(sourceLine(source).map(({ href }) => href)).toEqual(sourceLine(source).map(() => null));
});
