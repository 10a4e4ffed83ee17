import type { CopySettings } from '../copy/copy-settings.ts';
import { parseLetter } from '../copy/parse-letter.ts';
import type { AnsweredLetter } from '../copy/parse-letter.ts';
import { filesAtOnce } from './bytes-reader.ts';
import type { BytesOf } from './bytes-reader.ts';
import type { Filed } from './content.ts';
import { nameOfFile } from './name-of-file.ts';
import { inParallel } from './in-parallel.ts';
import { isError } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Letter } from './schema.ts';

/** A letter before it is known which article and which letter it belongs to. */
export interface ReadLetter extends Omit<Letter, 'article' | 'answers'> {
  answers: AnsweredLetter | null;
}

/** Reads readers' letters; each still belongs to the name of its folder, not yet to an article. */
export async function readLetters(
  files: readonly string[],
  bytesOf: BytesOf,
  settings: CopySettings,
): Promise<{ read: Filed<ReadLetter>[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = await inParallel(files, filesAtOnce, async (path) => {
    const text = await bytesOf(path);
    if (text === null) return [];
    const { name, town, date, html, answers, note, messages } = parseLetter(
      { path, text, photos: new Set() },
      settings,
    );
    for (const message of messages) problems.push({ file: path, ...message });
    return messages.some(isError)
      ? []
      : [{ path, value: { name, town, date, html, answers, note, file: nameOfFile(path) } }];
  });
  return { read: read.flat(), problems };
}

/** Folder below `letters/` that a letter lies in; empty for one that lies straight there. */
export function folderOf(path: string): string {
  const [, folder = '', file] = path.split('/');
  return file === undefined ? '' : folder;
}
