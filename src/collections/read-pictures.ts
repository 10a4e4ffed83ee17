import { inParallel } from './in-parallel.ts';
import type { Memory } from './memory.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { readBounded } from './read-file.ts';
import { pictureLimits } from '../photos/picture-limits.ts';
import { readPicture } from '../photos/read-picture.ts';
import type { Picture } from '../photos/read-picture.ts';

/** A picture, or why it cannot be published. */
export interface PictureReading {
  picture: Picture | null;
  problems: Problem[];
}

/** Reads pictures, a few at a time: each is wholly in memory for a moment. */
export async function readPictures(
  directory: string,
  files: readonly string[],
  memory: Memory<PictureReading>,
): Promise<Map<string, PictureReading>> {
  const readings = await inParallel(files, 4, (file) =>
    memory.recall(directory, file, '', () => reading(directory, file)),
  );
  return new Map(files.map((file, index) => [file, readings[index] ?? { picture: null, problems: [] }]));
}

async function reading(directory: string, file: string): Promise<PictureReading> {
  const { bytes, problems } = await readBounded(directory, file, pictureLimits.bytes, 'picture-too-large');
  if (bytes === null) return { picture: null, problems };
  const result = await readPicture(bytes);
  if (!('rule' in result)) return { picture: result, problems: [] };
  return { picture: null, problems: [problem(result.rule, { file }, result.reason)] };
}
