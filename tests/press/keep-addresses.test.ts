import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/collections/read-content.ts';
import { keepAddresses } from '../../src/press/keep-addresses.ts';
import { plainEdition } from '../../src/press/plain-edition.ts';
import { paper, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';

const now = new Date('2024-12-01T00:00:00Z');

async function linesOf(directory: string, file: string): Promise<string[]> {
  const ledger = await readFile(join(directory, 'addresses', file), 'utf8');
  return ledger.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

test('the ledger gets what is published, each address once, and loses no line', async () => {
  const contentDirectory = await paper({
    'articles/lake/gull-count.txt': text('Gulls counted'),
    'articles/lake/tern-count.txt': text('Terns counted', 'October 2, 2024'),
    'articles/lake/frozen-news.txt': text('News under seal', 'December 24, 2024'),
    'pages/about.md': '# About\n\nWe print.\n',
  });
  const keep = async () => {
    const content = await readContent({ contentDirectory });
    return keepAddresses(plainEdition(content, now), content, contentDirectory);
  };
  expect(await keep()).toBe(4);
  expect((await readdir(join(contentDirectory, 'addresses'))).sort()).toEqual([
    '2024-10.txt',
    '2024-11.txt',
    'pages.txt',
  ]);
  expect(await linesOf(contentDirectory, '2024-11.txt')).toEqual(['/2024/11/gull-count/']);
  expect(await linesOf(contentDirectory, 'pages.txt')).toEqual(['/about/', '/lake/']);
  expect(await keep()).toBe(0);

  await write(contentDirectory, {
    'addresses/2024-11.txt': '# Mine\n/2024/11/gulls/ -> /2024/11/gull-count/',
    'articles/lake/owl-count.txt': text('Owls counted'),
  });
  expect(await keep()).toBe(2);
  expect(await readFile(join(contentDirectory, 'addresses/2024-11.txt'), 'utf8')).toBe(
    '# Mine\n/2024/11/gulls/ -> /2024/11/gull-count/\n# Given at 2024-12-01T00:00:00.000Z\n/2024/11/gull-count/\n/2024/11/owl-count/\n',
  );
});
