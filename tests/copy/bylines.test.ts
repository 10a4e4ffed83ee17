import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/copy/article.ts';
import { readText } from './read-text.ts';

const bo: Author = { name: 'Bo Lund', role: null, organization: null, jobTitle: null };
const cy: Author = { ...bo, name: 'Cy Dahl' };
const di: Author = { ...bo, name: 'Di Ek' };
const ada: Author = { ...bo, name: 'Ada Marsh' };

describe('a byline', () => {
  it.each<[line: string, authors: Author[]]>([
    ['By Bo Lund', [bo]],
    ['by Bo Lund', [bo]],
    ['By: Bo Lund', [bo]],
    ['By Bo Lund and Cy Dahl', [bo, cy]],
    ['By Bo Lund & Cy Dahl', [bo, cy]],
    ['By Bo Lund, Cy Dahl, and Di Ek', [bo, cy, di]],
    ['By Bo Lund, Cy Dahl and Di Ek', [bo, cy, di]],
    ['By Bo Lund, Reuters', [{ ...bo, organization: 'Reuters' }]],
    ['By Bo Lund, The Associated Press', [{ ...bo, organization: 'The Associated Press' }]],
    [
      'By Bo Lund and Cy Dahl, Lake Wire',
      [
        { ...bo, organization: 'Lake Wire' },
        { ...cy, organization: 'Lake Wire' },
      ],
    ],
    ['By Ada Marsh and Cy Dahl, Lake Wire', [ada, { ...cy, organization: 'Lake Wire' }]],
    ['By Bo Lund, Staff Writer', [{ ...bo, jobTitle: 'Staff Writer' }]],
    ['By The Associated Press', [{ ...bo, name: 'The Associated Press', organization: 'The Associated Press' }]],
    ['By Reuters', [{ ...bo, name: 'Reuters', organization: 'Reuters' }]],
    [
      'Reported by Bo Lund; edited by Cy Dahl',
      [
        { ...bo, role: 'reported' },
        { ...cy, role: 'edited' },
      ],
    ],
    ['By Bo Lund; photographs by Cy Dahl', [bo, { ...cy, role: 'photographed' }]],
    ['BY DAVID PITT', [{ ...bo, name: 'David Pitt' }]],
    [
      'BY JEAN-LUC O’NEIL AND LUDWIG VAN BERG',
      [
        { ...bo, name: 'Jean-Luc O’Neil' },
        { ...bo, name: 'Ludwig van Berg' },
      ],
    ],
    ['BY DELIA MCPHEE', [{ ...bo, name: 'Delia McPhee' }]],
    ['By A. Marsh', [ada]],
    ['By Ludwig van Berg Jr., M.D.', [{ ...bo, name: 'Ludwig van Berg Jr., M.D.' }]],
    ['By Martin Luther King, Jr. and Bo Lund', [{ ...bo, name: 'Martin Luther King, Jr.' }, bo]],
    ['By J.R.R. Tolkien', [{ ...bo, name: 'J.R.R. Tolkien' }]],
    ['By María del Carmen Núñez', [{ ...bo, name: 'María del Carmen Núñez' }]],
    ['By Sinéad O’Connor-Mc Bride', [{ ...bo, name: 'Sinéad O’Connor-Mc Bride' }]],
    ['By Cher', [{ ...bo, name: 'Cher' }]],
  ])('%s', (line, authors) => {
    const { article, messages } = readText(['Gulls Return', line, '11/8/2024', '', 'They came back.']);
    expect(article.authors).toEqual(authors);
    expect(article.html).toBe('<p>They came back.</p>');
    expect(messages).toEqual([]);
  });

  it.each([
    ['de', 'Von Bo Lund und Cy Dahl'],
    ['fr', 'Par Bo Lund et Cy Dahl'],
    ['es', 'Por Bo Lund y Cy Dahl'],
    ['pt-BR', 'Por Bo Lund, Cy Dahl'],
    ['de', 'By Bo Lund and Cy Dahl'],
  ])('in a paper in %s: %s', (language, line) => {
    const authors = [{ name: 'Cy Dahl', aliases: [] }];
    const { article } = readText(['Gulls Return', line, '2024-11-08', '', 'They.'], {
      settings: { language, authors },
    });
    expect(article.authors).toEqual([bo, cy]);
  });

  it('in another language than the paper’s is text', () => {
    const { article } = readText(['Gulls Return', 'Von Bo Lund', '11/8/2024', '', 'They came back.']);
    expect(article.authors).toEqual([]);
    expect(article.standfirst).toBe('Von Bo Lund');
  });

  it.each([
    'By Friday, talks had stalled.',
    'By Friday, talks had stalled',
    'By the time the ferry came, the gulls had left.',
    'By now the town knows.',
    'By 2030 the pier will be gone.',
    'By a vote of 5 to 2, the council agreed.',
    'By Lake Street stands a house.',
    'By all accounts, Bo Lund was early.',
  ])('is not a sentence: %s', (line) => {
    const { article } = readText(['Gulls Return', '11/8/2024', '', line, '', 'They came back.']);
    expect(article.authors).toEqual([]);
    expect(article.html).toBe(`<p>${line}</p>\n<p>They came back.</p>`);
  });
});
