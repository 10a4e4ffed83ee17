import { expect, test } from 'vitest';
import { problem } from '../../src/collections/problem.ts';
import { shortReport, textReport } from '../../src/collections/report.ts';

const problems = [
  problem('picture-unused', { file: 'articles/lake/gulls.jpg' }, 'Unexpected picture', 'Remove it.'),
  problem('file-kind', { file: 'articles/lake/story.docx', line: 2, column: 3 }, 'Unexpected file', 'Save a text.'),
];

test('the check lists everything, with the help below and the counts at the end', () => {
  expect(textReport({ problems, files: 31, notices: 0 }, false).split('\n')).toEqual([
    'articles/lake/gulls.jpg:1:1  notice  Unexpected picture  picture-unused',
    '    Remove it.',
    'articles/lake/story.docx:2:3  warning  Unexpected file  file-kind',
    '    Save a text.',
    '0 errors, 1 warning, 1 notice in 31 files',
  ]);
});

test('a build and the preview count notices, and say where they are listed', () => {
  expect(shortReport({ problems, files: 31, notices: 4 }, false).split('\n')).toEqual([
    'articles/lake/story.docx:2:3  warning  Unexpected file  file-kind',
    '    Save a text.',
    '0 errors, 1 warning, 5 notices in 31 files; npm run check lists them',
  ]);
});
