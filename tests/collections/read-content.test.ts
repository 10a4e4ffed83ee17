import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { contentMemory } from '../../src/collections/content.ts';
import { machineView } from '../../src/collections/machine-view.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { days } from '../../src/edition/months.ts';
import { paper, siteYaml, text } from './paper.ts';
import { write } from './write-files.ts';

const red = { create: { width: 40, height: 30, channels: 3, background: 'red' } } as const;
const picture = await sharp(red).jpeg().toBuffer();

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { problems } = await readContent({ contentDirectory: await paper(files) });
  return problems.map(({ file, line, column, severity, ruleId }) => `${file}:${line}:${column} ${severity} ${ruleId}`);
}

describe('the content folder', () => {
  test('without a mistake has no problem, and gives everything typed', async () => {
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/gull-count.jpg': picture,
      'articles/ice-road.md': text('The ice road opens'),
      'authors/kim-roe.yaml': 'name: Kim Roe\n',
      'letters/gull-count/one.txt': 'By Ada Wren, Port Alder\n\nNovember 10, 2024\n\nThere were more.\n',
      'pages/about.md': '# About us\n\nWe print.\n',
    });
    const content = await readContent({ contentDirectory });
    expect(content.problems).toEqual([]);
    expect(content.articles.map(({ path, value }) => [path, value.url, value.section])).toEqual([
      ['articles/ice-road.md', '/2024/11/ice-road/', 'lake'],
      ['articles/lake/gull-count.txt', '/2024/11/gull-count/', 'lake'],
    ]);
    expect(content.articles[1]?.value.photo).toMatchObject({
      path: 'articles/lake/gull-count.jpg',
      name: 'gull-count',
      width: 40,
      height: 30,
    });
    expect(content.articles.every(({ value }) => !('html' in value))).toBe(true);
    expect(content.letters).toMatchObject([
      { value: { article: '/2024/11/gull-count/', name: 'Ada Wren', town: 'Port Alder', date: '2024-11-10' } },
    ]);
    expect(content.pages).toMatchObject([{ path: 'pages/about.md', value: { title: 'About us' } }]);
  });

  test('with mistakes in every file has them all, by file and line', async () => {
    const problems = await problemsOf({
      'articles/lake/empty.txt': '',
      'articles/lake/undated-piece.txt': 'A headline\n\nBy Kim Roe\n\nA text without a date, which is an error.\n',
      'authors/kim-roe.yaml': 'nmae: Kim Roe\n',
      'site.yaml': 'name: X\n',
    });
    const errors = problems.filter((problem) => problem.includes(' error '));
    expect(new Set(errors.map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['articles/lake/empty.txt', 'articles/lake/undated-piece.txt', 'authors/kim-roe.yaml', 'site.yaml']),
    );
    expect(problems).toContain('authors/kim-roe.yaml:1:1 error yaml-key-unknown');
  });

  test('with two articles of one address names each file in the other’s problem', async () => {
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/again.txt': text('Slug: gull-count\n\nGulls counted again').replace(
        /^Slug: .*\n\n(.*)\n/,
        '$1\n\nSlug: gull-count\n',
      ),
    });
    const { problems } = await readContent({ contentDirectory });
    const same = problems.filter(({ ruleId }) => ruleId === 'address-duplicate');
    expect(same.map(({ file }) => file)).toEqual(['articles/lake/again.txt', 'articles/lake/gull-count.txt']);
    expect(same[0]?.reason).toContain('`articles/lake/gull-count.txt`');
    expect(same[1]?.reason).toContain('`articles/lake/again.txt`');
    expect(same.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('with pages, sections and authors that would print over one another has an error at each', async () => {
    const section = (slug: string) => `  - slug: '${slug}'\n    name: The ${slug}\n`;
    const problems = await problemsOf({
      'site.yaml': siteYaml.replace('defaultSection', `${section('by')}${section('2024')}defaultSection`),
      'pages/lake.md': '# The lake\n\nWet.\n',
      'pages/404.md': '# Lost\n\nWhere?\n',
      'pages/About Us.md': '# About\n\nUs.\n',
      'pages/about-us.md': '# About\n\nUs.\n',
      'pages/sub/deep.md': '# Deep\n\nDown.\n',
      'authors/kim.yaml': 'name: Kim Roe\n',
      'authors/kim.yml': 'name: Kim Doe\n',
    });
    expect(problems).toEqual([
      'authors/kim.yaml:1:1 error name-duplicate',
      'authors/kim.yml:1:1 error name-duplicate',
      'pages/404.md:1:1 error address-reserved',
      'pages/About Us.md:1:1 error name-duplicate',
      'pages/about-us.md:1:1 error name-duplicate',
      'pages/lake.md:1:1 error address-taken',
      'pages/sub/deep.md:1:1 error page-folder',
      'site.yaml:9:11 error address-reserved',
      'site.yaml:11:11 error address-reserved',
    ]);
  });

  test('names the line that gives a slug of two digits, and a topic that shares its address', async () => {
    const problems = await problemsOf({
      'articles/lake/a.txt': text('Gulls counted', 'November 8, 2024\n\nSlug: 08'),
      'articles/lake/b.txt': text('Owls counted', 'November 8, 2024\n\nTopics: Ice, C++'),
      'articles/lake/c.txt': text('Terns counted', 'November 8, 2024\n\nTopics: Ice, C++'),
      'articles/lake/d.txt': text('Loons counted', 'November 8, 2024\n\nTopics: Ice\nTopics: Fish, C#, ★'),
      'articles/lake/e.md': '---\ntitle: 09\ndate: 2024-11-08\nauthor: Kim Roe\ntags: [Fish, C#]\n---\n\nSwans.\n',
    });
    expect(problems).toEqual([
      'articles/lake/a.txt:7:7 error address-reserved',
      'articles/lake/d.txt:8:15 warning topic-address-shared',
      'articles/lake/d.txt:8:19 warning topic-without-address',
      'articles/lake/e.md:1:1 error address-reserved',
      'articles/lake/e.md:5:14 warning topic-address-shared',
    ]);
  });

  test('has one address for an article of the small hours, in the month that the paper’s zone says', async () => {
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted', '2025-01-01T03:00:00Z'),
    });
    const { articles, volumes, problems } = await readContent({ contentDirectory });
    expect(problems).toEqual([]);
    expect(articles.map(({ value }) => value.url)).toEqual(['/2024/12/gull-count/']);
    const entries = articles.map(({ value }) => value);
    expect(volumes.map(({ volume }) => volume)).toEqual(['2024/12']);
    expect(days(entries, 'America/New_York').map(({ date }) => date)).toEqual(['2024-12-31']);
    const view = await machineView(await readContent({ contentDirectory }), contentDirectory).next();
    expect(view.value).toMatchObject({ url: '/2024/12/gull-count/' });
  });

  test('with letters to no article has a warning with the nearest article', async () => {
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'letters/gul-count/one.txt': 'By Ada Wren\n\nNovember 10, 2024\n\nThere were more.\n',
    });
    const { problems } = await readContent({ contentDirectory });
    expect(problems).toMatchObject([
      {
        file: 'letters/gul-count/one.txt',
        severity: 'warning',
        ruleId: 'letter-article-unknown',
        help: 'Rename the folder to `gull-count`.',
      },
    ]);
  });

  test('with letters to a name that two articles have gives them to the newest, with a warning', async () => {
    const letter = 'By Ada Wren\n\nNovember 10, 2024\n\nThere were more.\n';
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/2023/gull-count.txt': text('Gulls counted', 'November 8, 2023'),
      'articles/lake/2025/gull-count.txt': text('Gulls counted', 'Status: draft\n\nNovember 8, 2025'),
      'letters/gull-count/one.txt': letter,
      'letters/gull-count/two.txt': letter,
      'letters/2023-11-gull-count/three.txt': letter,
    });
    const { letters, problems } = await readContent({ contentDirectory });
    expect(letters.map(({ path, value }) => [path, value.article])).toEqual([
      ['letters/2023-11-gull-count/three.txt', '/2023/11/gull-count/'],
      ['letters/gull-count/one.txt', '/2024/11/gull-count/'],
      ['letters/gull-count/two.txt', '/2024/11/gull-count/'],
    ]);
    expect(problems).toMatchObject([
      {
        file: 'letters/gull-count/one.txt',
        line: 1,
        column: 1,
        severity: 'warning',
        ruleId: 'letter-article-ambiguous',
        help: 'Rename the folder to `2024-11-gull-count` or `2023-11-gull-count`.',
      },
    ]);
  });

  test('with a picture that no text uses has a notice', async () => {
    expect(
      await problemsOf({ 'articles/lake/harbour.jpg': picture, 'articles/lake/gull-count.txt': text('Gulls counted') }),
    ).toEqual(['articles/lake/harbour.jpg:1:1 notice picture-unused']);
  });

  test('with a picture that is cut off, or is none, has an error with its name', async () => {
    const problems = await problemsOf({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/gull-count.jpg': picture.subarray(0, picture.length - 40),
      'articles/lake/ice-road.txt': text('The ice road opens'),
      'articles/lake/ice-road.png': 'no picture',
    });
    expect(problems).toEqual([
      'articles/lake/gull-count.jpg:1:1 error picture-unreadable',
      'articles/lake/ice-road.png:1:1 error picture-kind',
    ]);
  });

  test('with files that do not belong there has a warning for each, and passes over those of the system', async () => {
    const contentDirectory = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/story.docx': 'PK',
      'articles/.DS_Store': 'x',
      'articles/lake/story.txt~': 'x',
      'aticles/lake/lost.txt': 'x',
    });
    await symlink('/', join(contentDirectory, 'articles/link'));
    const { problems } = await readContent({ contentDirectory });
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'articles/lake/story.docx file-kind',
      'articles/link file-link',
      'aticles file-place',
    ]);
    expect(problems[2]?.help).toBe('Rename it to `articles`.');
  });

  test.skipIf(process.getuid?.() === 0)('with a file that may not be read has an error', async () => {
    const contentDirectory = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
    await chmod(join(contentDirectory, 'articles/lake/gull-count.txt'), 0);
    expect((await readContent({ contentDirectory })).problems).toMatchObject([{ ruleId: 'file-unreadable' }]);
  });

  test('is read again after a change, whatever was remembered', async () => {
    const contentDirectory = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
    const memory = contentMemory();
    await readContent({ contentDirectory }, memory);
    await write(contentDirectory, {
      'articles/lake/gull-count.txt': text('Gulls counted twice'),
      'articles/lake/gull-count.jpg': picture,
    });
    const [article] = (await readContent({ contentDirectory }, memory)).articles;
    expect(article?.value).toMatchObject({
      headline: 'Gulls counted twice',
      photo: { path: 'articles/lake/gull-count.jpg' },
    });
  });
});
