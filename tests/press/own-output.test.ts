import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ForeignOutputError, refuseForeignOutput } from '../../src/press/own-output.ts';
import { paper } from '../collections/paper.ts';

describe('the output folder', () => {
  test.each<[string, Record<string, string>]>([
    ['is empty', {}],
    [
      'holds only what a system puts into any folder',
      { 'dist/.DS_Store': '', 'dist/.gitkeep': '', 'dist/lost+found/.keep': '' },
    ],
    [
      'was printed',
      { 'dist/404.html': '<head><meta name="generator" content="Broadsheet"></head>', 'dist/2024/a': '' },
    ],
    ['was printed before pages said by whom', { 'dist/404.html': '<body class="paper">', 'dist/index.html': '' }],
  ])('is printed into where it %s', async (_, files) => {
    const output = join(await paper(files), 'dist');
    await mkdir(output, { recursive: true });
    await expect(refuseForeignOutput(output)).resolves.toBeUndefined();
  });

  test('is printed into where it is missing', async () => {
    await expect(refuseForeignOutput(join(await paper({}), 'dist'))).resolves.toBeUndefined();
  });

  test.each<[string, string, Record<string, string>]>([
    ['what is not a site', '`letter.txt`', { 'dist/letter.txt': 'Mine.' }],
    ['a site of another make', '`404.html`', { 'dist/404.html': '<body>Gone</body>', 'dist/index.html': '' }],
    [
      'a printed site with a history',
      'the history of a repository (`.git`)',
      { 'dist/404.html': '<body class="paper">', 'dist/.git/HEAD': '' },
    ],
  ])('is refused where it holds %s', async (_, named, files) => {
    const output = join(await paper(files), 'dist');
    const refused = refuseForeignOutput(output);
    await expect(refused).rejects.toThrow(ForeignOutputError);
    await expect(refused).rejects.toThrow(`Unexpected OUT_DIR \`${output}\`, which holds ${named}, expected`);
  });
});
