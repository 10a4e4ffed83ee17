import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One way to change a file of the project, so that `number` is in it. */
interface Touch {
  file: string;
  change: (text: string, number: number) => string;
}

/** A change in each part of the project; all but the last two can be seen in print. */
const touches: readonly Touch[] = [
  {
    file: 'src/edition/words-english.ts',
    change: (text, number) => text.replace(/skip: '.*'/, `skip: 'Skip to the text ${number}'`),
  },
  {
    file: 'src/copy/body/print-html.ts',
    change: (text, number) => text.replace(/`<p[^>]*>\$\{escape/, `\`<p data-touch="${number}">\${escape`),
  },
  {
    file: 'src/layouts/paper.astro',
    change: (text, number) => text.replace(/<body class="[^"]*">/, `<body class="paper touch-${number}">`),
  },
  {
    file: 'src/styles/small-matter.css',
    change: (text, number) => `${text}\nbody { --touch: ${number}; }\n`,
  },
  {
    file: 'src/reader/paper.ts',
    change: (text, number) => `${text}\ndocument.documentElement.dataset['touch'] = '${number}';\n`,
  },
  {
    file: 'src/photos/encode-variant.ts',
    change: (text, number) => text.replace(/webp: \d+/, `webp: ${20 + (number % 60)}`),
  },
  {
    file: 'src/edition/published.ts',
    change: (text, number) => `${text}\n// ${number}\n`,
  },
  {
    file: 'package-lock.json',
    change: (text) => `${text}\n`,
  },
];

/** Changes the code of a checkout, another part of it with each number; gives the file. */
export async function touchCode(checkout: string, number: number): Promise<string> {
  const touch = touches[number % touches.length];
  if (touch === undefined) throw new Error('Unexpected empty list');
  const file = join(checkout, touch.file);
  const before = await readFile(file, 'utf8');
  const after = touch.change(before, number);
  if (after === before) throw new Error(`Unexpected text of ${touch.file}, which no longer holds what is changed`);
  await writeFile(file, after);
  return touch.file;
}
