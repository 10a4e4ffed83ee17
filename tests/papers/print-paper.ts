import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runCommand } from '../build/run-command.ts';
import { write } from '../collections/write-files.ts';

/** The path in front of the addresses of the papers that are printed here: what keeps addresses can go wrong under one. */
export const printedUnder = '/pier/';

/**
 * Prints a paper of these files as of `now`, with `npm run build`'s own command; gives the folder of the site. A paper of
 * the same name is printed over, as a new edition of it.
 */
export async function printPaper(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  now: string,
): Promise<string> {
  const folder = join(root, '.cache/papers', name);
  const CONTENT_DIR = join(folder, 'content');
  const OUT_DIR = join(folder, 'site');
  await rm(CONTENT_DIR, { recursive: true, force: true });
  await mkdir(CONTENT_DIR, { recursive: true });
  await write(CONTENT_DIR, files);
  const { status, stderr } = await runCommand('build', [], {
    CONTENT_DIR,
    OUT_DIR,
    BASE_PATH: printedUnder,
    BUILD_NOW: now,
  });
  if (status !== 0) throw new Error(stderr);
  return OUT_DIR;
}
