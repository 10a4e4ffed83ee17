import fc from 'fast-check';

const numRuns = Math.max(2000, Number(process.env['PROPERTY_RUNS'] ?? 0));
const seed = process.env['PROPERTY_SEED'] ?? '30';

/**
 * How often each property is tried, and from which seed. Both are the same at every `npm test`; `PROPERTY_RUNS` asks for
 * more runs, `PROPERTY_SEED` for another seed, or with `random` for a new one each time.
 */
export const runs = seed === 'random' ? { numRuns } : { numRuns, seed: Number(seed) };

/** In milliseconds, for a machine that does much else: a property that hangs still ends. */
export const timeout = 60 * numRuns;

const grammarLines = [
  '',
  '',
  '',
  'OPINION',
  'Lake Ferry to Run Through Winter | The Alder Lake Courier',
  'Comments',
  '12 Comments',
  'Link successfully copied',
  'Share This Article:',
  'Advertisement',
  'Read More',
  'Boats lie at the landing. (Ines Calloway/File Photo/Lake Wire)',
  'Boats lie at the landing (right)',
  'By Tobias Renner',
  'By Nadia Frost and Leon Achterberg, Lake Wire',
  'By Friday, talks had stalled.',
  'BY DAVID PITT',
  'By',
  'Senior Reporter',
  '11/8/2024Updated: 11/9/2024',
  '13/13/2024',
  'Nov. 3, 2024 1:30 a.m. ET',
  'Published: 12 January 2025 | Updated: 13 January 2025',
  '2 hours ago',
  'Section: lake',
  'Sectoin: lake',
  'Topics: Ferry, Winter',
  'Photo: boats.jpg',
  'Photo: ../../secret.jpg',
  'Alt: Boats',
  'Caption: Boats at dawn (Kim Roe/Reuters)',
  'Slug: ///',
  'Language: ar',
  'https://example.org/a_b?c=d&e=f',
  'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  'KYIV, Ukraine (AP) — The council met.',
  'NASA — the agency said so.',
  '---',
  'title: A headline: with a colon',
  '## What the board decided',
  'The case for stopping it',
  '> A town can still agree to look up.',
  '>>>> deep',
  '- one thing',
  '• another',
  '1. first',
  '2. second',
  '2024. The year began.',
  '* * *',
  'He said *no* and **meant** it, [see](https://example.org) or [x](javascript:alert(1)).',
  '![alt](boats.jpg "Boats. (Kim Roe/AP)") and text',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#x3c;',
  '\\By Friday',
  '\\# not a subhead',
  'Related Stories',
  'The council next meets on Nov. 19.',
  'Tobias Renner is a senior reporter.',
  'Reuters contributed to this report.',
  'Correction, March 11, 2025: It was 1907.',
  '©2023-2024 Alder Lake Courier. All Rights Reserved.',
  '-30-',
  '| a | b |',
  '|---|--:|',
  '[^1]: note',
  'text[^1] [ref][r]',
  '[r]: javascript:alert(1)',
  '```',
  '    indented',
  '\tتبدأ السفينة رحلتها',
  'â€™ Ã©',
];

const pieces = [
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '!',
  '`',
  '<',
  '>',
  '#',
  '|',
  '~',
  '&',
  '\\',
  ':',
  '/',
  'www.',
  'http://',
  '@',
  '.',
  ' ',
  'a',
  'é',
  '—',
  '“',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\r',
  '\f',
  '日',
  '😀',
  'ــ',
];

/** Any characters at all. */
export const anyText = fc.string({ unit: 'binary', maxLength: 300 });

/** Lines that mean something to the format, in any order, between lines that do not. */
export const likelyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...grammarLines) },
      { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')) },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    ),
    { maxLength: 24 },
  )
  .map((lines) => lines.join('\n'));

/** Bytes of texts and of anything else. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  likelyText.map((text) => new TextEncoder().encode(text)),
  likelyText.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)),
);

/** Names of text files, plain and Markdown. */
export const anyPath = fc.constantFrom(
  'articles/lake/winter-ferry.txt',
  'articles/2025-03-14-name.txt',
  'articles/unknown/New Text Document.txt',
  'articles/lake/winter-ferry.md',
);
