import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { filesAtOnce } from './bytes-reader.ts';
import { contentFiles } from './content-files.ts';
import { inParallel } from './in-parallel.ts';

/** Says whether anything in the content folder changed, without opening a file: it differs where a name, size or time does. */
export async function contentStamp(directory: string): Promise<string> {
  const { site, problems, ...kinds } = await contentFiles(directory);
  const files = [...(site ? ['site.yaml'] : []), ...Object.values(kinds).flat()];
  const stamps = await inParallel(files, filesAtOnce, async (file) => {
    const now = await stat(`${directory}/${file}`).catch(() => null);
    return [file, now?.mtimeMs, now?.ctimeMs, now?.size];
  });
  return createHash('sha256')
    .update(JSON.stringify([stamps, problems]))
    .digest('hex');
}
