import type { ContentFiles } from './content-files.ts';
import type { CopySettings } from '../copy/copy-settings.ts';
import { inParallel } from './in-parallel.ts';
import type { Memory } from './memory.ts';
import { textReaders } from './reading-threads.ts';
import type { TextReading } from './text-reader.ts';

/** How texts are read. */
export interface TextsReading {
  directory: string;
  files: Pick<ContentFiles, 'pictures'>;
  settings: CopySettings;
  memory: Memory<TextReading>;
  /** What the reading of a text depends on besides its bytes. */
  circumstancesOf: (path: string) => string;
  /** Is told of every text that is read. */
  tell: () => void;
}

/** Reads texts, many at a time, and keeps no body; in the order of the paths. */
export async function readTexts(
  paths: readonly string[],
  { directory, files, settings, memory, circumstancesOf, tell }: TextsReading,
): Promise<TextReading[]> {
  const readers = textReaders({ directory, pictures: files.pictures, settings });
  return inParallel(paths, readers.atOnce, async (path) => {
    const made = await memory.recall(directory, path, circumstancesOf(path), (former) => readers.read(path, former));
    tell();
    return made;
  }).finally(readers.end);
}
