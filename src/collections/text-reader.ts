import type { CopySettings } from '../copy/copy-settings.ts';
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

/** Reads a text by its path; `former` is what it was when it was last read with the same. */
export type TextReader = (path: string, former: TextReading | null) => Promise<TextReading>;

/** What texts are read with; all of it can be sent to a thread. */
export interface ReadingOrder {
  /** The content folder. */
  directory: string;
  /** Paths of all pictures there. */
  pictures: readonly string[];
  settings: CopySettings;
}

/** Reads texts here, in this thread. */
export function textReader({ directory, pictures, settings }: ReadingOrder): TextReader {
  const nearby = picturesByFolder(pictures);
  return async (path, former) => {
    const { bytes, problems } = await readBounded(directory, path, textLimit, 'file-too-large');
    if (bytes === null) return { text: null, problems };
    if (former?.text?.bytesDigest === digestOfBytes(bytes)) return former;
    const { messages, ...text } = readText(path, bytes, nearby(path).names, settings);
    const reading: TextReading = { text, problems: messages.map((message) => ({ file: path, ...message })) };
    // What is cut out of a text keeps all of it in memory; a copy does not.
    return structuredClone(reading);
  };
}
