import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest, writeManifest } from '../../../src/press/publish/manifest.ts';
import { paper } from '../../collections/paper.ts';

test('what is noted of every part of a site is read again: volumes, indexes of any name, and the rest', async () => {
  const here = await paper({});
  const shelf = (kept: string) => ({ remote: join(here, 'store'), kept: join(here, kept), list: join(here, 'list') });
  const published = new Map([
    ['2026/11/ferry/index.html', 'a'],
    ['town/2026/11/index.html', 'b'],
    ['pagefind/2024-q1/index/en_1.pf_index', 'c'],
    ['pagefind/2025/pagefind-entry.json', 'd'],
    ['pagefind/2026-11-2/pagefind-entry.json', 'e'],
    ['index.html', 'f'],
  ]);
  await writeManifest(shelf('kept'), published, null);
  expect(await readManifest(shelf('elsewhere'))).toEqual(published);
});
