import { createHash } from 'node:crypto';
import type { CopySettings } from '../copy/copy-settings.ts';
import type { ContentFiles } from './content-files.ts';
import { inParallel } from './in-parallel.ts';
import type { Memory } from './memory.ts';
import { picturesByFolder } from './pictures-by-folder.ts';
import type { Problem } from './problem.ts';
import type { ReadText } from './read-text.ts';
import { textReaders } from './reading-threads.ts';
import type { TextReading } from './text-reader.ts';

/** Reads the articles, many at a time, and keeps no body; `tell` is told how many of them are read. */
export async function readTexts(
  directory: string,
  files: Pick<ContentFiles, 'articles' | 'pictures'>,
  settings: CopySettings,
  memory: Memory<TextReading>,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<{ read: ReadText[]; problems: Problem[] }> {
  const nearby = picturesByFolder(files.pictures);
  const settled = createHash('sha256').update(JSON.stringify(settings)).digest('hex');
  const readers = textReaders({ directory, pictures: files.pictures, settings });
  let done = 0;
  const readings = await inParallel(files.articles, readers.atOnce, async (path) => {
    const circumstances = `${settled} ${nearby(path).digest}`;
    const made = await memory.recall(directory, path, circumstances, (former) => readers.read(path, former));
    tell((done += 1), files.articles.length);
    return made;
  }).finally(readers.end);
  memory.keepOnly(new Set(files.articles));
  return {
    read: readings.flatMap(({ text }) => (text === null ? [] : [text])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
