import { describe, expect, test } from 'vitest';
import { readAuthor } from '../../src/collections/author-profiles.ts';
import { oneAuthor } from '../../src/collections/rules/one-author.ts';

const author = (source: string, file = 'authors/kim-roe.yaml') => readAuthor(new TextEncoder().encode(source), file);

describe('an author’s file', () => {
  test('needs a name alone', () => {
    expect(author('name: Kim Roe\n')).toMatchObject({ profile: { name: 'Kim Roe', aliases: [] }, problems: [] });
  });

  test('tells an unknown key, with the one that was meant', () => {
    const { profile, problems } = author('name: Kim Roe\njobtitel: Reporter\n');
    expect(profile).toBeNull();
    expect(problems).toMatchObject([
      {
        file: 'authors/kim-roe.yaml',
        line: 2,
        column: 1,
        ruleId: 'yaml-key-unknown',
        help: 'Write `jobTitle` instead.',
      },
    ]);
  });

  test('has no controls, which would steer a terminal or turn words around', () => {
    const { problems } = author('name: Kim Roe\nbio: "red \\u001b[31m"\n');
    expect(problems).toMatchObject([{ line: 2, column: 6, reason: 'Unexpected control character U+001B' }]);
  });

  test('that is empty lacks the name', () => {
    expect(author('').problems).toMatchObject([
      { line: 1, column: 1, ruleId: 'yaml-key-missing', reason: 'Missing `name`' },
    ]);
  });

  test('that names a person of another file is told in both, each naming the other', () => {
    const one = author('name: Kim Roe\n');
    const other = author('name: K. Roe\naliases:\n  - kim  roe\n', 'authors/k-roe.yaml');
    const problems = oneAuthor([one, other]);
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'authors/kim-roe.yaml:1:7',
      'authors/k-roe.yaml:3:5',
    ]);
    expect(problems[0]?.reason).toContain('authors/k-roe.yaml:3');
    expect(problems[1]?.reason).toContain('authors/kim-roe.yaml:1');
  });

  test('whose name leads to the page of another is told in both, unless one file has both spellings', () => {
    const one = author('name: José Núñez\n', 'authors/jose.yaml');
    const other = author('name: Ada Wren\naliases: [Jose Nunez]\n', 'authors/ada.yaml');
    expect(oneAuthor([one, other])).toMatchObject([
      { file: 'authors/jose.yaml', line: 1, column: 7, severity: 'error', ruleId: 'author-address-duplicate' },
      { file: 'authors/ada.yaml', line: 2, column: 11, ruleId: 'author-address-duplicate' },
    ]);
    expect(oneAuthor([author('name: José Núñez\naliases: [Jose Nunez]\n')])).toEqual([]);
  });
});
