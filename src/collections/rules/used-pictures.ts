import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Pictures that no text uses. */
export function usedPictures(pictures: readonly string[], used: ReadonlySet<string>): Problem[] {
  return pictures
    .filter((file) => !used.has(file))
    .map((file) => problem('picture-unused', { file }, 'Unexpected picture, which no text uses'));
}
