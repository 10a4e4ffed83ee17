import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const { article, lines, messages } = readText([
  'Gulls Return',
  'Comments',
  'A gull on the pier. (Kim Roe/Reuters)',
  'By Bo Lund',
  '11/8/2024',
  '',
  'They came back.',
  '',
  'Correction: There were forty.',
  '',
  'Bo Lund is a photographer.',
]);

it('has the keys of the contract', () => {
  expect(Object.keys(article).sort()).toEqual(
    [
      'headline',
      'standfirst',
      'label',
      'section',
      'topics',
      'authors',
      'dateline',
      'datePublished',
      'dateModified',
      'photo',
      'corrections',
      'contributors',
      'biographies',
      'copyrightNotice',
      'wordCount',
      'html',
    ].sort(),
  );
  expect(Object.keys(article.authors[0] ?? {})).toEqual(['name', 'role', 'organization', 'jobTitle']);
  expect(Object.keys(article.photo ?? {})).toEqual(['src', 'alt', 'caption', 'creator', 'agency', 'file']);
  expect(Object.keys(article.biographies[0] ?? {})).toEqual(['name', 'text']);
  expect(article.corrections).toMatchObject([{ date: null, text: 'There were forty.' }]);
});

it('gives lines and messages the keys of the contract', () => {
  expect(lines[0]).toEqual({ line: 1, role: 'headline' });
  expect(lines[1]).toEqual({ line: 2, role: 'dropped', why: 'furniture' });
  expect(Object.keys(messages[0] ?? {})).toEqual(['line', 'column', 'severity', 'ruleId', 'reason', 'help']);
});

it('counts the words of the text', () => {
  expect(article.wordCount).toBe(3);
});

it('shortens what it quotes in a message', () => {
  const { messages: long } = readText(['Gulls', `Status: ${'x'.repeat(500)}`, 'By Bo Lund', '11/8/2024', '', 'They.']);
  expect(long[0]?.reason.length).toBeLessThan(200);
});
