import type { Problem } from './problem.ts';
import { readBounded, textLimit } from './read-file.ts';

/** Gives the bytes of a file in the content folder, or null with a problem taken down. */
export type BytesOf = (file: string) => Promise<Uint8Array | null>;

/** Files read at the same time: enough to keep the disk busy, far below any system's limit of open files. */
export const filesAtOnce = 16;

/** Reads files of `directory` and takes down in `problems` what cannot be read. */
export function bytesReader(directory: string, problems: Problem[]): BytesOf {
  return async (file) => {
    const { bytes, problems: found } = await readBounded(directory, file, textLimit, 'file-too-large');
    problems.push(...found);
    return bytes;
  };
}
