import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contentMemory } from '../../src/collections/content.ts';
import { environment } from '../../src/collections/environment.ts';
import { soundContent } from '../../src/press/sound-content.ts';
import { paper, text } from '../collections/paper.ts';

test.each([
  ['are kept', 'stays the same', 'one', ['2024-11.json', 'shelves.json']],
  ['are not kept', 'is saved', 'another', []],
])('readings %s where the code that reads %s meanwhile', async (_, __, readerNow, kept) => {
  const here = await paper({ 'articles/lake/gulls.txt': text('The gulls were counted') });
  const notes = await paper({ 'site.yaml': '' });
  const content = await soundContent(environment({ CONTENT_DIR: here, OUT_DIR: `${here}-site` }), {
    memory: contentMemory(),
    ...{ notes, reader: 'one', readerNow: () => Promise.resolve(readerNow) },
    tell: () => undefined,
  });
  expect(content.articles.map(({ value }) => value.headline)).toEqual(['The gulls were counted']);
  expect((await readdir(notes)).filter((name) => name !== 'site.yaml').sort()).toEqual(kept);
});
