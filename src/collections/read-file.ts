import { readFile, stat } from 'node:fs/promises';
import { problem } from './problem.ts';
import type { Problem, RuleId } from './problem.ts';

const megabyte = 1_000_000;

/** The most that a text, or a file of settings, may hold. */
export const textLimit = 8 * megabyte;

/** Reads a file of the content folder unless it is larger than `limit` bytes; says why where it cannot. */
export async function readBounded(
  directory: string,
  file: string,
  limit: number,
  tooLarge: RuleId,
): Promise<{ bytes: Uint8Array | null; problems: Problem[] }> {
  try {
    const { size } = await stat(`${directory}/${file}`);
    if (size > limit) {
      const reason = `Unexpected size ${Math.round(size / megabyte)} MB, expected at most ${limit / megabyte} MB`;
      return { bytes: null, problems: [problem(tooLarge, { file }, reason)] };
    }
    return { bytes: await readFile(`${directory}/${file}`), problems: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { bytes: null, problems: [problem('file-unreadable', { file }, `The file cannot be read (${code})`)] };
  }
}
