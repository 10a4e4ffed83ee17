import { expect, test } from 'vitest';
import { parseCopy } from '../../../src/copy/parse-copy.ts';
import { sampleSettings } from '../sample-settings.ts';

const head = 'A headline\nBy Ann Lee\n11/8/2024\n\n';
const megabyte = 1_000_000;
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

/** Markdown's own parser takes some 20 µs a character: the sizes that no property names are smaller for it. */
const named = /^one line of a megabyte$|^100,000 lines$|^10,000 nested quotations$/;

const bodies: Record<string, string> = {
  'one line of a megabyte': repeated('word ', megabyte),
  'one line of a megabyte without a space': repeated('x', megabyte),
  'one line of a megabyte of stars': repeated('*a **b ', megabyte),
  'one line of a megabyte of brackets': repeated('[a](b', megabyte),
  'one line of a megabyte of addresses': repeated('http://a.example/_ ', megabyte),
  '100,000 lines': repeated('A line of words\n', 1_600_000),
  '100,000 paragraphs': repeated('A line of words.\n\n', 1_800_000),
  '100,000 items of a list': repeated('- item\n', 700_000),
  '100,000 photos': `Words.\n\n${repeated('Photo: boats.jpg\n', 1_700_000)}`,
  '10,000 nested quotations': `${'>'.repeat(10_000)} words`,
  '10,000 nested quotations with spaces': `${'> '.repeat(10_000)}words`,
  '10,000 nested lists': `${'- '.repeat(10_000)}words`,
  '2,000 lists, each indented further': Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- item`).join(
    '\n',
  ),
  '10,000 nested emphases': `${'*a '.repeat(10_000)}words${' a*'.repeat(10_000)}`,
  '10,000 nested links': `${'['.repeat(10_000)}words${'](a)'.repeat(10_000)}`,
  '10,000 dates in a line': '11/8/2024 '.repeat(10_000),
  '10,000 names in a byline': `By ${'Ann Lee, '.repeat(10_000)}`,
  'a megabyte of parentheses': repeated('(', megabyte),
  '4,000 quotations among 4,000 paragraphs': Array.from(
    { length: 4000 },
    (_, number) => `> Nobody had asked them to do it ${String(number)}\n\nNobody had asked them to do it.`,
  ).join('\n\n'),
  'a table of 1,900 columns and rows': `${'|a'.repeat(1900)}|\n${'|-'.repeat(1900)}|\n${'|b|\n'.repeat(1900)}`,
  '1,600 quotations nested 19 deep': repeated(`${'> '.repeat(19)}a\n\n`, 66_000),
  'a subhead of spaces': `Words.\n\n## ${' '.repeat(60_000)}x`,
  'a subhead of brackets': `Words.\n\n## ${'['.repeat(60_000)}`,
  'a photo with a title of spaces': `Words.\n\n![x](boats.jpg "a${' '.repeat(60_000)}b")`,
  'a caption of full stops': `Words.\n\nPhoto: boats.jpg\n${'a.'.repeat(30_000)}@`,
  'a caption of spaces': `Words.\n\nPhoto: boats.jpg\na${' '.repeat(60_000)}b`,
  'a megabyte of pipes': repeated('| a |-|', megabyte),
};

for (const [name, body] of Object.entries(bodies)) {
  for (const ending of ['txt', 'md']) {
    test(`Reads ${name} in .${ending} to the end`, { timeout: 120_000 }, () => {
      const text = `${head}${ending === 'md' && !named.test(name) ? body.slice(0, 100_000) : body}`;
      const copy = parseCopy(
        { path: `articles/town/huge-text.${ending}`, text, photos: new Set(['boats.jpg']) },
        sampleSettings,
      );
      expect(copy.article.headline).toBe('A headline');
      expect(copy.lines).toHaveLength(text.split('\n').filter((line) => line.trim() !== '').length);
      expect(copy.article.html).not.toBe('');
    });
  }
}

const heads: Record<string, string> = {
  'a headline of spaces': `a${' '.repeat(60_000)}b\nBy Ann Lee\n11/8/2024`,
  'a line above the byline of spaces': `Headline\na${' '.repeat(60_000)}b\nBy Ann Lee\n11/8/2024`,
  'a line above the byline of full stops': `Headline\n${'a.'.repeat(30_000)}\nBy Ann Lee\n11/8/2024`,
  '150,000 topics': `Headline\nTopics: ${Array.from({ length: 150_000 }, (_, number) => `t${String(number)}`).join(', ')}\nBy Ann Lee\n11/8/2024`,
  '150,000 former addresses': `Headline\nFormerly: ${'a, '.repeat(150_000)}\nBy Ann Lee\n11/8/2024`,
  '150,000 names': `Headline\nByline: ${Array.from({ length: 150_000 }, (_, number) => `Ann Lee${String(number)}`).join(', ')}\n11/8/2024`,
  '10,000 keys of front matter': `---\n{${Array.from({ length: 10_000 }, (_, number) => `k${String(number)}: x`).join(', ')}}\n---\nHeadline\nBy Ann Lee\n11/8/2024`,
  '200,000 corrections': `Headline\nBy Ann Lee\n11/8/2024\n\nWords.\n\n${'Correction: it was not.\n'.repeat(200_000)}`,
};

for (const [name, text] of Object.entries(heads)) {
  test(`Reads ${name} to the end`, { timeout: 120_000 }, () => {
    const copy = parseCopy(
      { path: 'articles/town/huge-text.txt', text: `${text}\n\nWords.`, photos: new Set() },
      sampleSettings,
    );
    expect(copy.lines).toHaveLength(text.split('\n').filter((line) => line.trim() !== '').length + 1);
  });
}
