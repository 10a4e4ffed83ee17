import { createHash } from 'node:crypto';
import type { CopySettings } from '../copy/copy-settings.ts';
import { filesAtOnce } from './bytes-reader.ts';
import type { ContentFiles } from './content-files.ts';
import { inParallel } from './in-parallel.ts';
import type { Memory } from './memory.ts';
import { picturesByFolder } from './pictures-by-folder.ts';
import type { Problem } from './problem.ts';
import { readBounded, textLimit } from './read-file.ts';
import { digestOfBytes, readText } from './read-text.ts';
import type { ReadText } from './read-text.ts';

/** A text, or why there is none. */
export interface TextReading {
  text: ReadText | null;
  problems: Problem[];
}

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
  let done = 0;
  const readings = await inParallel(files.articles, filesAtOnce, async (path) => {
    const { names, digest } = nearby(path);
    const circumstances = `${settled} ${digest}`;
    const made = await memory.recall(directory, path, circumstances, (former) =>
      reading(directory, path, { photos: names, settings, former }),
    );
    tell((done += 1), files.articles.length);
    return made;
  });
  memory.keepOnly(new Set(files.articles));
  return {
    read: readings.flatMap(({ text }) => (text === null ? [] : [text])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** What a text is read with; `former` is what it was when it was last read with the same. */
interface With {
  photos: ReadonlySet<string>;
  settings: CopySettings;
  former: TextReading | null;
}

async function reading(directory: string, path: string, { photos, settings, former }: With): Promise<TextReading> {
  const { bytes, problems } = await readBounded(directory, path, textLimit, 'file-too-large');
  if (bytes === null) return { text: null, problems };
  if (former?.text?.bytesDigest === digestOfBytes(bytes)) return former;
  const { messages, ...text } = readText(path, bytes, photos, settings);
  return { text, problems: messages.map((message) => ({ file: path, ...message })) };
}
