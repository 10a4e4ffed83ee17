import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

function slugFor(headline: string, file = '000_818d86.txt', ...lines: string[]): string {
  return readText([headline, ...lines, '11/8/2024', '', 'They came back.'], { path: `articles/lake/${file}` }).placement
    .slug;
}

describe('the slug from a file’s name', () => {
  it.each([
    ['winter-ferry.txt', 'winter-ferry'],
    ['2025-03-14-winter-ferry.txt', 'winter-ferry'],
    ['winter-ferry.md', 'winter-ferry'],
    ['ferry-2.txt', 'the-headline-counts'],
    ['ferry.txt', 'the-headline-counts'],
    ['000_818d86.txt', 'the-headline-counts'],
    ['New Text Document.txt', 'the-headline-counts'],
    ['new-text-document.txt', 'the-headline-counts'],
    ['untitled-document-2.txt', 'the-headline-counts'],
    ['Winter-Ferry.txt', 'the-headline-counts'],
    ['winter_ferry.txt', 'the-headline-counts'],
    ['winter--ferry.txt', 'the-headline-counts'],
    ['2025-03-14.txt', 'the-headline-counts'],
  ])('%s', (file, slug) => {
    expect(slugFor('The Headline Counts', file)).toBe(slug);
  });

  it('stays where the headline is corrected', () => {
    expect(slugFor('Ferry Sails', 'winter-ferry.txt')).toBe(slugFor('Ferry Does Not Sail', 'winter-ferry.txt'));
  });
});

describe('the slug from a headline', () => {
  it.each([
    ['Gulls Return', 'gulls-return'],
    ['Don’t Ask Me', 'dont-ask-me'],
    ["Don't Ask Me", 'dont-ask-me'],
    ['Bread & Roses', 'bread-and-roses'],
    ['“Café” — Déjà Vu!', 'cafe-deja-vu'],
    ['Ångström, Œuvre, Straße, Łódź', 'angstrom-oeuvre-strasse-lodz'],
    ['İstanbul Is Not ISTANBUL', 'istanbul-is-not-istanbul'],
    ['What $9.80 Buys: 4,370 Winters', 'what-9-80-buys-4-370-winters'],
    ['في مكتبة البلدة', 'في-مكتبة-البلدة'],
    ['フェリーは冬も走る', 'フェリーは冬も走る'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['Паром зимой', 'паром-зимой'],
  ])('%s', (headline, slug) => {
    expect(slugFor(headline)).toBe(slug);
  });

  it('has at most 80 characters and is cut at a word', () => {
    const slug = slugFor(
      'Lake Ferry to Run Through Winter for First Time in Forty Years, Says Harbor Board of Port Alder',
    );
    expect(slug).toBe('lake-ferry-to-run-through-winter-for-first-time-in-forty-years-says-harbor-board');
    expect(slug.length).toBe(80);
  });

  it('is cut within a word where there is only one', () => {
    expect(slugFor('a'.repeat(120))).toBe('a'.repeat(80));
  });

  it('is never empty, and the same for the same headline', () => {
    expect(slugFor('?!')).toMatch(/^article-[a-z0-9]+$/);
    expect(slugFor('?!')).toBe(slugFor('?!'));
    expect(slugFor('?!')).not.toBe(slugFor('!!'));
    expect(slugFor('👩‍🚀')).toMatch(/^article-[a-z0-9]+$/);
  });

  it('gives way to `Slug:`', () => {
    expect(slugFor('Gulls Return', 'winter-ferry.txt', 'Slug: gulls')).toBe('gulls');
  });
});
