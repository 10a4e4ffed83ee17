import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LostReadingError } from '../../src/collections/closed-shelf.ts';
import { contentMemory, forgetShelves } from '../../src/collections/content.ts';
import { keepMemory, recalledMemory } from '../../src/collections/kept-memory.ts';
import { problem } from '../../src/collections/problem.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { paper, text } from './paper.ts';
import { write } from './write-files.ts';

const longAgo = new Date('2024-11-08T12:00:00Z');

/** Reads the folder with what `notes` hold, keeps what it remembers, and gives which files were read. */
async function reading(contentDirectory: string, notes: string, reader = 'one') {
  const memory = await recalledMemory(notes, reader);
  const read: string[] = [];
  const recall = memory.texts.recall.bind(memory.texts);
  memory.texts.recall = (directory, file, circumstances, make) =>
    recall(directory, file, circumstances, (former) => {
      read.push(file);
      return make(former);
    });
  const content = await readContent({ contentDirectory }, memory);
  await keepMemory(memory, notes, reader);
  return { content, read: read.sort(), memory };
}

test('a text is read once, and again when it, or the code that reads, has changed', async () => {
  const here = await paper({ 'articles/lake/gulls.txt': text('Gulls'), 'articles/lake/owls.txt': text('Owls') });
  const notes = await paper({});
  for (const name of ['gulls', 'owls']) await utimes(join(here, `articles/lake/${name}.txt`), longAgo, longAgo);

  const first = await reading(here, notes);
  expect(first.read).toEqual(['articles/lake/gulls.txt', 'articles/lake/owls.txt']);
  const second = await reading(here, notes);
  expect(second.read).toEqual([]);
  // Nothing of it was brought back; what is asked for is what was read.
  expect(second.memory.texts.known('articles/lake/gulls.txt')).toBeUndefined();
  expect(second.content.articles).toEqual(first.content.articles);
  expect(second.content.problems).toEqual(first.content.problems);

  await write(here, { 'articles/lake/owls.txt': text('Owls again') });
  // The time is that of before, which the file's own record of changes contradicts.
  await utimes(join(here, 'articles/lake/owls.txt'), longAgo, longAgo);
  const third = await reading(here, notes);
  expect(third.read).toEqual(['articles/lake/owls.txt']);
  expect(third.content.articles.map(({ value }) => value.headline)).toEqual(['Gulls', 'Owls again']);
  expect((await reading(here, notes, 'another')).read).toEqual(['articles/lake/gulls.txt', 'articles/lake/owls.txt']);
});

test('what is damaged, or was written half, is read again', async () => {
  const here = await paper({ 'articles/lake/gulls.txt': text('Gulls') });
  const notes = await paper({});
  await utimes(join(here, 'articles/lake/gulls.txt'), longAgo, longAgo);
  const { content } = await reading(here, notes);
  for (const damage of ['', '{"half', 'x\n[]']) {
    await writeFile(join(notes, 'shelves.json'), damage);
    const again = await reading(here, notes);
    expect(again.read).toEqual(['articles/lake/gulls.txt']);
    expect(again.content.articles).toEqual(content.articles);

    await writeFile(join(notes, '2024-11.json'), damage);
    expect(() => again.content.articles).not.toThrow();
    const lost = await reading(here, notes);
    expect(lost.read).toEqual([]);
    expect(() => lost.content.articles).toThrow(LostReadingError);
    forgetShelves(lost.memory);
    expect((await readContent({ contentDirectory: here }, lost.memory)).articles).toEqual(content.articles);
    await keepMemory(lost.memory, notes, 'one');
    expect((await reading(here, notes)).content.articles).toEqual(content.articles);
  }
});

test('what a disk did not give is asked for again, though nothing about the file has changed', async () => {
  const here = await paper({ 'articles/lake/gulls.txt': text('Gulls') });
  const file = join(here, 'articles/lake/gulls.txt');
  await utimes(file, longAgo, longAgo);
  const memory = contentMemory();
  const failing = { text: null, problems: [problem('file-unreadable', { file: 'gulls.txt' }, 'EIO')] };
  await memory.texts.recall(here, 'articles/lake/gulls.txt', '', () => Promise.resolve(failing));
  const read = { text: null, problems: [] };
  expect(await memory.texts.recall(here, 'articles/lake/gulls.txt', '', () => Promise.resolve(read))).toBe(read);
  // What was read is not asked for twice.
  expect(await memory.texts.recall(here, 'articles/lake/gulls.txt', '', () => Promise.resolve(failing))).toBe(read);
});
