import { parsePage } from '../copy/parse-page.ts';
import { filesAtOnce } from './bytes-reader.ts';
import type { BytesOf } from './bytes-reader.ts';
import type { Filed } from './content.ts';
import { inParallel } from './in-parallel.ts';
import type { Problem } from './problem.ts';
import type { StandingPage } from './schema.ts';

/** Reads the standing pages. */
export async function readPages(
  files: readonly string[],
  bytesOf: BytesOf,
): Promise<{ read: Filed<StandingPage>[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = await inParallel(files, filesAtOnce, async (path) => {
    const text = await bytesOf(path);
    if (text === null) return [];
    const { title, html, messages } = parsePage({ path, text, photos: new Set() });
    for (const message of messages) problems.push({ file: path, ...message });
    return [{ path, value: { title, html } }];
  });
  return { read: read.flat(), problems };
}
