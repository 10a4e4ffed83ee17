import { execFileSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readContent } from '../../src/collections/read-content.ts';
import { silentChanges } from '../../src/collections/silent-changes.ts';
import { paper, text } from './paper.ts';
import { write } from './write-files.ts';

const now = new Date('2024-12-01T00:00:00Z');
const gulls = 'articles/lake/gull-count.txt';
const published = text('Gulls counted');

/** A paper whose first state is committed, in a folder of a repository. */
async function committed(files: Record<string, string | Uint8Array>, date?: string): Promise<string> {
  const contentDirectory = await paper(files);
  execFileSync('git', ['-C', contentDirectory, 'init', '-q']);
  commitAll(contentDirectory, date);
  return contentDirectory;
}

function commitAll(folder: string, date = '2024-11-30T12:00:00Z'): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['-C', folder, 'add', '.']);
  const name = ['-c', 'user.name=E', '-c', 'user.email=e@example.org'];
  execFileSync('git', ['-C', folder, ...name, 'commit', '-qm', 'State'], { env });
}

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

async function warnings(contentDirectory: string, commit: string | null = null): Promise<string[]> {
  const problems = await silentChanges({ contentDirectory, now }, commit, await readContent({ contentDirectory }));
  return problems.map(({ file, line, severity, reason }) => `${file}:${line} ${severity} ${reason}`);
}

const changed = `${gulls}:7 warning Unexpected change of text in what is published since 2024-11-08, without \`Updated:\` or a correction`;

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
  await write(folder, { [gulls]: `${other}\nCorrection, November 9, 2024: They were terns.\n` });
  expect(await warnings(folder)).toEqual([]);
});

test('a new correction without a date is asked for one, since nothing says when the page has changed', async () => {
  const folder = await committed({ [gulls]: published });
  await write(folder, { [gulls]: `${published}\nCorrection: They were terns.\n` });
  expect(await warnings(folder)).toEqual([
    `${gulls}:9 warning Unexpected correction without a date: feeds and sitemaps do not learn of it`,
  ]);
  const updated = published.replace('November 8, 2024', '11/8/2024 Updated: 11/9/2024');
  await write(folder, { [gulls]: `${updated}\nCorrection: They were terns.\n` });
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

test('byline, date, link and a photo’s words are told of by name, and so is a correction taken away', async () => {
  const full = `${published.replace('Friday.', '[Friday](https://a.example/).')}\nCorrection: They were terns.\n`;
  const folder = await committed({ [gulls]: full, 'articles/lake/gull-count.jpg': await picture() });
  const changes: [string, string, string][] = [
    ['By Kim Roe', 'By Ada Wren', 'byline'],
    ['November 8', 'November 7', 'date of publication'],
    ['Gulls counted', 'Gulls not counted', 'headline'],
    ['https://a.example/', 'https://b.example/', 'links'],
    ['\n\nBy Kim', '\n\nAlt: Gulls\nBy Kim', 'photos'],
    ['\nCorrection: They were terns.\n', '', 'corrections'],
  ];
  for (const [was, is, part] of changes) {
    await write(folder, { [gulls]: full.replace(was, is) });
    const [warning, ...more] = await warnings(folder);
    expect(more).toEqual([]);
    expect(warning).toContain(`Unexpected change of ${part} in what is published since 2024-11-0`);
  }
});

test('a published text that is deleted or made a draft is a warning, unless its address is known to lead on or be gone', async () => {
  const folder = await committed({ [gulls]: published });
  const ended = `${gulls}:1 warning Unexpected end of the text at /2024/11/gull-count/, which is published since 2024-11-08`;
  await write(folder, { [gulls]: published.replace('\n\nBy', '\n\nStatus: draft\n\nBy') });
  expect(await warnings(folder)).toEqual([ended]);
  await rm(join(folder, gulls));
  expect(await warnings(folder)).toEqual([ended]);
  await write(folder, { 'addresses/2024-11.txt': '/2024/11/gull-count/ gone\n' });
  expect(await warnings(folder)).toEqual([]);
  await rm(join(folder, 'addresses'), { recursive: true });
  await write(folder, { 'articles/lake/birds.txt': text('Other birds\nFormerly: gull-count') });
  expect(await warnings(folder)).toEqual([]);
});

test('what was changed before it came out, or while it was embargoed, was not seen otherwise', async () => {
  const folder = await committed(
    {
      [gulls]: text('Gulls counted', 'November 20, 2024'),
      'articles/lake/tern-count.txt': text('Terns counted\nEmbargo: November 25, 2024', 'November 1, 2024'),
    },
    '2024-11-18T12:00:00Z',
  );
  const edit = async (date: string) => {
    await write(folder, {
      [gulls]: text('Owls counted', 'November 20, 2024'),
      'articles/lake/tern-count.txt': text('Swans counted\nEmbargo: November 25, 2024', 'November 1, 2024'),
    });
    commitAll(folder, date);
  };
  await edit('2024-11-19T12:00:00Z');
  expect(await warnings(folder, 'HEAD^')).toEqual([]);
  execFileSync('git', ['-C', folder, 'reset', '-q', '--hard', 'HEAD^']);
  await edit('2024-11-22T12:00:00Z');
  const [warning, ...more] = await warnings(folder, 'HEAD^');
  expect(more).toEqual([]);
  expect(warning).toContain(`${gulls}:1 warning Unexpected change of headline`);
});

test('a shallow checkout says that it cannot tell', async () => {
  const folder = await committed({ [gulls]: published });
  await write(folder, { [gulls]: published.replace('gulls were', 'terns were') });
  commitAll(folder);
  const shallow = join(await paper({}), 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
  expect(await warnings(shallow)).toEqual([
    'articles:1 warning Unexpected shallow checkout: whether published texts were changed without a word is not known',
  ]);
  const before = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD^']).toString().trim();
  await expect(warnings(shallow, before)).rejects.toThrow(
    'this checkout is shallow: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow',
  );
  execFileSync('git', ['-C', shallow, 'fetch', '-q', '--unshallow']);
  expect(await warnings(shallow, before)).toEqual([changed]);
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
