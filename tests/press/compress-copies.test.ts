import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressCopies } from '../../src/press/compress-copies.ts';
import { paper } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';

const long = 'The gulls were counted on Friday. '.repeat(50);

test('each text file gets a copy in brotli and in gzip, and what would not be smaller gets none', async () => {
  const folder = await paper({
    'index.html': long,
    'a/feed.xml': long,
    'tiny.txt': 'a',
    'photo.jpg': long,
    'noise.json': randomBytes(400),
  });
  await compressCopies(folder);
  expect((await readdir(folder)).toSorted()).toEqual([
    'a',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'noise.json',
    'photo.jpg',
    'site.yaml',
    'tiny.txt',
  ]);
  for (const file of ['index.html', 'a/feed.xml']) {
    expect(brotliDecompressSync(await readFile(join(folder, `${file}.br`))).toString()).toBe(long);
    expect(gunzipSync(await readFile(join(folder, `${file}.gz`))).toString()).toBe(long);
    expect((await stat(join(folder, `${file}.br`))).size).toBeLessThan(long.length / 10);
  }
});

test('the same file gives the same copies, and a copy of what a file was before does not stay', async () => {
  const folder = await paper({ 'index.html': long });
  const copies = () => Promise.all(['br', 'gz'].map((ending) => readFile(join(folder, `index.html.${ending}`), 'hex')));
  await compressCopies(folder);
  const first = await copies();
  await compressCopies(folder);
  expect(await copies()).toEqual(first);
  await write(folder, { 'index.html': 'a' });
  await compressCopies(folder);
  expect(await readdir(folder)).toEqual(['index.html', 'site.yaml']);
});

test('a page that would not fit in the first round trip is compressed harder than others', async () => {
  // Words of a small vocabulary, as text is: the hardest level finds what the quick one does not.
  let seed = 1;
  const word = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 9_000).toString(36);
  };
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const pages = { 'large/index.html': words(9_000), 'small/index.html': words(2_000) };
  const folder = await paper(pages);
  await compressCopies(folder);
  const sizeOf = async (page: string) => (await stat(join(folder, `${page}.br`))).size;
  const hardest = (page: keyof typeof pages) => brotliCompressSync(pages[page]).length;
  expect(await sizeOf('large/index.html')).toBeLessThanOrEqual(hardest('large/index.html') * 1.01);
  expect(await sizeOf('small/index.html')).toBeGreaterThan(hardest('small/index.html') * 1.01);
});
