import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { Content } from '../../src/collections/content.ts';
import { keepMemory, recalledMemory } from '../../src/collections/kept-memory.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { paper, siteYaml, text } from './paper.ts';
import { write } from './write-files.ts';

const aPicture = (red: number) =>
  sharp({ create: { width: 1300, height: 900, channels: 3, background: { r: red, g: 0, b: 0 } } })
    .jpeg()
    .toBuffer();

/** All that a reading finds, notices of volumes that stayed closed by their number. */
function found({ articles, letters, volumes, problems, notices, moved, kept }: Content) {
  const told = problems.filter(({ severity }) => severity !== 'notice');
  return {
    articles,
    letters,
    moved,
    kept,
    volumes: volumes.map(({ volume, digest }) => `${volume} ${digest}`),
    // Help may name the nearest of what is at hand.
    problems: told.map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId} ${reason}`),
    notices: problems.length - told.length + notices,
  };
}

const longAgo = new Date('2024-11-08T12:00:00Z');

/** Makes every file that was written since so old that its state is believed. */
async function age(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(file)).mtimeMs !== longAgo.getTime()) await utimes(file, longAgo, longAgo);
  }
}

const october = 'October 3, 2024';

test('a reading that leaves volumes closed finds what one of everything finds', { timeout: 60_000 }, async () => {
  const here = await paper({
    'articles/lake/gulls.txt': text(
      'Gulls counted',
      'November 8, 2024',
      'They were many.\n\nRelated Stories\nTerns counted',
    ),
    'articles/lake/terns.txt': text('Terns counted\nTopics: C++, Ice', october),
    'articles/lake/terns.jpg': await aPicture(10),
    'articles/lake/owls.txt': text('Owls counted', 'September 1, 2024', 'HOLLOW BAY — They were few.'),
    'articles/lake/undated.txt': 'A story without a date\n\nBy Kim Roe\n\nIt has none.\n',
    'letters/terns-counted/one.txt': 'By Ada Wren, Port Alder\n\nNovember 9, 2024\n\nI counted five.\n',
    'addresses/2024-10.txt': '/2024/10/terns-counted/\n',
  });
  const notes = await paper({});
  onTestFinished(() => rm(notes, { recursive: true, force: true }));
  const now = new Date('2024-12-01T00:00:00Z');
  /** Reads with what is kept; gives the texts that were brought back or read. */
  const reading = async () => {
    await age(here);
    const memory = await recalledMemory(notes, 'reader');
    const content = await readContent({ contentDirectory: here, now }, memory);
    const opened = content.texts.filter((path) => memory.texts.known(path) !== undefined);
    await keepMemory(memory, notes, 'reader');
    expect(found(content)).toEqual(found(await readContent({ contentDirectory: here, now })));
    return opened.map((path) => path.slice('articles/lake/'.length, -'.txt'.length));
  };
  expect(await reading()).toEqual(['gulls', 'owls', 'terns', 'undated']);
  expect(await reading()).toEqual([]);

  await write(here, {
    'articles/lake/owls.txt': text(
      'Owls counted again\nTopics: C#',
      'September 1, 2024',
      'HOLLOW BAY — They were few.',
    ),
  });
  expect(await reading()).toEqual(['owls', 'terns']);
  await write(here, { 'articles/lake/terns.jpg': await aPicture(200) });
  expect(await reading()).toEqual(['terns']);
  await write(here, { 'articles/lake/herons.txt': text('Herons counted', october) });
  expect(await reading()).toEqual(['herons', 'terns']);
  // Another text takes the address of one in a closed volume.
  await write(here, { 'articles/lake/terns-again.txt': text('Terns counted\nSlug: terns-counted', october) });
  await write(here, { 'articles/lake/terns.txt': text('Terns counted\nSlug: terns-counted\nTopics: Ice', october) });
  expect(await reading()).toEqual(['herons', 'terns-again', 'terns']);
  await rm(join(here, 'articles/lake/terns-again.txt'));
  expect(await reading()).toEqual(['herons', 'terns']);
  // A story that another one names moves to a new volume.
  await write(here, {
    'articles/lake/terns.txt': text('Terns told', 'November 30, 2024'),
    'addresses/2024-10.txt': '/2024/10/terns-counted/ gone\n',
  });
  expect(await reading()).toEqual(['gulls', 'herons', 'terns']);
  await write(here, { 'articles/lake/undated.txt': text('A story with a date', october) });
  expect(await reading()).toEqual(['herons', 'undated']);
  await rm(join(here, 'articles/lake/owls.txt'));
  expect(await reading()).toEqual([]);
  await write(here, { 'site.yaml': siteYaml.replace('America/New_York', 'Asia/Tokyo') });
  expect(await reading()).toHaveLength(4);
});
