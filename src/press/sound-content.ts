import type { Content, ContentMemory } from '../collections/content.ts';
import type { Environment } from '../collections/environment.ts';
import { keepMemory } from '../collections/kept-memory.ts';
import { readContent } from '../collections/read-content.ts';
import { failure, shortReport, showsColours } from '../collections/report.ts';

/** There is a mistake in the content folder. */
export class UnsoundContentError extends Error {
  override name = 'UnsoundContentError';
}

/** How a content folder is read for printing. */
export interface SoundReading {
  /** What is remembered of the last reading. */
  memory: ContentMemory;
  /** Folder where it is kept, and the digest of the code that reads, as it was at first and as it is now. */
  notes: string;
  reader: string;
  readerNow: () => Promise<string>;
  /** Is told how many of the texts are read. */
  tell: (done: number, total: number) => void;
}

/**
 * Reads the content folder; lists every problem on standard error.
 *
 * @throws UnsoundContentError where one is a mistake
 */
export async function soundContent(
  paper: Environment,
  { memory, notes, reader, readerNow, tell }: SoundReading,
): Promise<Content> {
  const content = await readContent(paper, memory, tell);
  // Of code that was saved meanwhile nobody can say what it has read.
  if ((await readerNow()) === reader) await keepMemory(memory, notes, reader);
  if (content.problems.length + content.notices > 0) console.error(shortReport(content, showsColours(process.stderr)));
  const failed = failure(content.problems);
  if (failed !== null) throw new UnsoundContentError(failed.message);
  return content;
}
