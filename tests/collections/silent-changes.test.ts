import { execFileSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silentChanges } from '../../src/collections/silent-changes.ts';
import { paper, text } from './paper.ts';
import { write } from './write-files.ts';

const now = new Date('2024-12-01T00:00:00Z');
const gulls = 'articles/lake/gull-count.txt';
const published = text('Gulls counted');

/** A paper whose first state is committed, in a folder of a repository. */
async function committed(files: Record<string, string>): Promise<string> {
  const contentDirectory = await paper(files);
  const git = (...options: string[]) => execFileSync('git', ['-C', contentDirectory, ...options]);
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=E', '-c', 'user.email=e@example.org', 'commit', '-qm', 'State');
  return contentDirectory;
}

async function warnings(contentDirectory: string, commit: string | null = null): Promise<string[]> {
  const problems = await silentChanges({ contentDirectory, now }, commit);
  return problems.map(({ file, line, severity, reason }) => `${file}:${line} ${severity} ${reason}`);
}

const changed = `${gulls}:7 warning Unexpected change of a text that is published since 2024-11-08, without \`Updated:\` or a correction`;

test('a published text whose words have changed without a word of it is a warning where they differ', async () => {
  const folder = await committed({ [gulls]: published });
  expect(await warnings(folder)).toEqual([]);
  await write(folder, { [gulls]: published.replace('gulls were', 'terns were') });
  expect(await warnings(folder)).toEqual([changed]);
  expect(await warnings(folder, 'HEAD')).toEqual([changed]);
});

test('one that says so, by date or by correction, is in order', async () => {
  const folder = await committed({ [gulls]: published });
  const other = published.replace('gulls were', 'terns were');
  await write(folder, { [gulls]: other.replace('November 8, 2024', '11/8/2024 Updated: 11/9/2024') });
  expect(await warnings(folder)).toEqual([]);
  await write(folder, { [gulls]: `${other}\nCorrection: They were terns.\n` });
  expect(await warnings(folder)).toEqual([]);
});

test('to take away the date of an update, or a correction, tells nobody anything', async () => {
  const told = `${published.replace('November 8, 2024', '11/8/2024 Updated: 11/9/2024')}\nCorrection: They were terns.\n`;
  const folder = await committed({ [gulls]: told });
  await write(folder, { [gulls]: published.replace('gulls were', 'terns were') });
  expect(await warnings(folder)).toHaveLength(1);
});

test('space, a moved file and a new topic change no word that readers read', async () => {
  const folder = await committed({ [gulls]: published });
  await write(folder, {
    [gulls]: published.replace('\n\nBy', '\n\nTopics: Birds\nBy').replace('counted on', 'counted  on'),
  });
  expect(await warnings(folder)).toEqual([]);
  execFileSync('git', ['-C', folder, 'reset', '-q', '--hard']);
  await rename(join(folder, gulls), join(folder, 'articles/gull-count.txt'));
  expect(await warnings(folder)).toEqual([]);
});

test('drafts and what is not out yet may change as they like', async () => {
  const draft = published.replace('\n\nBy', '\n\nStatus: draft\n\nBy');
  const later = text('Terns counted', 'December 24, 2024');
  const folder = await committed({ [gulls]: draft, 'articles/lake/tern-count.txt': later });
  await write(folder, {
    [gulls]: draft.replace('gulls were', 'terns were'),
    'articles/lake/tern-count.txt': later.replace('gulls were', 'terns were'),
  });
  expect(await warnings(folder)).toEqual([]);
});

test('without git nothing is said, and a commit that is none is an error', async () => {
  const folder = await paper({ [gulls]: published });
  expect(await warnings(folder)).toEqual([]);
  await expect(warnings(await committed({ [gulls]: published }), 'no-such')).rejects.toThrow(
    'Unexpected `--against no-such`, expected a commit of the repository that the texts are in',
  );
});
