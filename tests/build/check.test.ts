import { describe, expect, test } from 'vitest';
import type { FileView } from '../../src/collections/machine-view.ts';
import { paper, text } from '../collections/paper.ts';
import { runCommand } from './run-command.ts';

const broken = text('The ice road opens', 'November 31, 2024');

describe('npm run check', () => {
  test('of a folder without a mistake ends with the count and status 0', async () => {
    const CONTENT_DIR = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
    const { status, stdout } = await runCommand('check', [], { CONTENT_DIR });
    expect(stdout).toBe('0 errors, 0 warnings, 0 notices in 2 files\n');
    expect(status).toBe(0);
  });

  test('prints place, severity, message and rule, the help below, and ends with status 1', async () => {
    const CONTENT_DIR = await paper({ 'articles/lake/ice-road.txt': broken });
    const { status, stdout } = await runCommand('check', [], { CONTENT_DIR });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^articles\/lake\/ice-road\.txt:5:\d+ {2}error {2}\S.* {2}date-impossible$/);
    expect(lines[1]).toMatch(/^ {4}\S/);
    expect(lines.at(-1)).toBe('1 error, 0 warnings, 0 notices in 2 files');
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(1);
  });

  test('explains a text line by line', async () => {
    const CONTENT_DIR = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
    const { status, stdout } = await runCommand('check', ['--explain', 'articles/lake/gull-count.txt'], {
      CONTENT_DIR,
    });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.trim().split(/\s+/).slice(0, 2).join(' '))).toEqual([
      '1 headline',
      '2',
      '3 byline',
      '4',
      '5 dates',
      '6',
      '7 body',
    ]);
    expect(lines[0]).toContain('Gulls counted');
    expect(status).toBe(0);
  });

  test('explains no file from elsewhere', async () => {
    const { status, stdout, stderr } = await runCommand('check', ['--explain', '/etc/hostname'], {
      CONTENT_DIR: await paper({}),
    });
    expect(stdout).toBe('');
    expect(stderr).toContain('expected an article or a letter');
    expect(status).toBe(1);
  });

  test('gives a machine every article and every other file with a problem, in one array', async () => {
    const CONTENT_DIR = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted'),
      'articles/lake/ice-road.txt': broken,
      'authors/kim-roe.yaml': 'nmae: Kim Roe\n',
    });
    const { status, stdout } = await runCommand('check', ['--json'], { CONTENT_DIR });
    const [gulls, ice, author, ...others] = JSON.parse(stdout) as FileView[];
    expect(others).toEqual([]);
    expect(gulls).toEqual({
      file: 'articles/lake/gull-count.txt',
      url: '/2024/11/gull-count/',
      article: {
        headline: 'Gulls counted',
        standfirst: null,
        label: null,
        section: 'lake',
        topics: [],
        authors: [{ name: 'Kim Roe', role: null, organization: null, jobTitle: null }],
        dateline: null,
        datePublished: '2024-11-08',
        dateModified: null,
        photo: null,
        corrections: [],
        contributors: [],
        biographies: [],
        copyrightNotice: null,
        wordCount: 6,
        html: '<p>The gulls were counted on Friday.</p>',
      },
      lines: [
        { line: 1, role: 'headline' },
        { line: 3, role: 'byline' },
        { line: 5, role: 'dates' },
        { line: 7, role: 'body' },
      ],
      messages: [],
    });
    expect(ice).toMatchObject({ url: null, messages: [{ line: 5, severity: 'error', ruleId: 'date-impossible' }] });
    expect(Object.keys(ice?.messages[0] ?? {})).toEqual(['line', 'column', 'severity', 'ruleId', 'reason', 'help']);
    expect(author).toMatchObject({ file: 'authors/kim-roe.yaml', url: null, article: null, lines: [] });
    expect(status).toBe(1);
  });

  test('names a wrong variable in a sentence', async () => {
    const { status, stdout, stderr } = await runCommand('check', [], { CONTENT_DIR: '/nowhere/at/all' });
    expect(stderr).toBe(
      'Unexpected CONTENT_DIR `/nowhere/at/all`, expected a folder that exists and has a `site.yaml` in it\n',
    );
    expect([status, stdout]).toEqual([1, '']);
  });
});
