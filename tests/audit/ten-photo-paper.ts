import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runCommand } from '../build/run-command.ts';

const here = join(root, '.cache/audit/ten-photos');
const letters = Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index));

/** Prints a paper whose front page has ten photos and more, those of the sample paper; gives the folder of its site. */
export async function printTenPhotoPaper(): Promise<string> {
  const content = join(here, 'content');
  const site = join(here, 'site');
  await rm(content, { recursive: true, force: true });
  const sample = join(root, 'content/articles');
  const files = await readdir(sample, { recursive: true });
  const photos = files.filter((file) => file.endsWith('.jpg')).toSorted();
  let day = 1;
  for (const [index, letter] of letters.entries()) {
    const folder = join(content, 'articles', `part-${letter}`);
    await mkdir(folder, { recursive: true });
    for (const turn of [0, 1, 2]) {
      const name = `story-${letter}-${turn}`;
      const photo = photos[(index + turn * letters.length) % photos.length];
      if (photo === undefined) throw new Error(`Missing photos in ${sample}`);
      await copyFile(join(sample, photo), join(folder, `${name}.jpg`));
      const text = `Story ${letter.toUpperCase()} of the day has number ${turn}\n\nBy Kim Roe\n\nNovember ${day++ % 20 || 20}, 2026\n\nThe boats came home on Friday with the first of the winter catch.\n`;
      await writeFile(join(folder, `${name}.txt`), text);
    }
  }
  const sections = letters.map((letter) => `  - slug: part-${letter}\n    name: Part ${letter.toUpperCase()}`);
  const settings = [
    'name: The Weighed Paper',
    'url: https://weighed.example',
    'language: en-US',
    'timeZone: UTC',
    'dateOrder: month-day-year',
    'defaultSection: part-a',
    'labels: [Opinion]',
    'share: [email]',
    'lettersAddress: editor@weighed.example',
    'copyrightHolder: The Weighed Paper',
    'sections:',
    ...sections,
    '',
  ];
  await writeFile(join(content, 'site.yaml'), settings.join('\n'));
  const { status, stderr } = await runCommand('build', [], {
    CONTENT_DIR: content,
    OUT_DIR: site,
    BUILD_NOW: '2026-11-22T17:00:00Z',
  });
  if (status !== 0) throw new Error(`The paper with ten photos was not printed: ${stderr}`);
  return site;
}
