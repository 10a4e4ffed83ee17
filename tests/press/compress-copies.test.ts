import { randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { copiesOf } from '../../src/press/compress-copies.ts';

const long = 'The gulls were counted on Friday. '.repeat(50);

/** The copies of a file, by what comes behind its name. */
const copies = (file: string, contents: string | Buffer) =>
  new Map(copiesOf(file, Buffer.from(contents)).map(({ ending, bytes }) => [ending, bytes]));

test('each text file gets a copy in brotli and in gzip, the same ones each time', () => {
  for (const file of ['index.html', 'a/feed.xml']) {
    const made = copies(file, long);
    expect([...made.keys()]).toEqual(['.br', '.gz']);
    expect(brotliDecompressSync(made.get('.br') ?? '').toString()).toBe(long);
    expect(gunzipSync(made.get('.gz') ?? '').toString()).toBe(long);
    expect(made.get('.br')?.length).toBeLessThan(long.length / 10);
    expect(copies(file, long)).toEqual(made);
  }
});

test.each([
  ['a text of one letter', 'tiny.txt', 'a'],
  ['noise', 'noise.json', randomBytes(400)],
  ['a photo, which is compressed already', 'photo.jpg', long],
])('%s gets no copy', (_, file, contents) => {
  expect([...copies(file, contents).keys()]).toEqual([]);
});

test('a page that would not fit in the first round trip is compressed harder than others, and than a feed', () => {
  // Words of a small vocabulary, as text is: the hardest level finds what the quick one does not.
  let seed = 1;
  const word = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 9_000).toString(36);
  };
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const [large, small] = [words(9_000), words(2_000)];
  const sizeOf = (file: string, contents: string) => copies(file, contents).get('.br')?.length ?? 0;
  const hardest = (contents: string) => brotliCompressSync(contents).length;
  expect(sizeOf('index.html', large)).toBeLessThanOrEqual(hardest(large) * 1.01);
  expect(sizeOf('index.html', small)).toBeGreaterThan(hardest(small) * 1.01);
  expect(sizeOf('feed.xml', large)).toBeGreaterThan(hardest(large) * 1.01);
});
