import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rclone, RcloneError } from './rclone.ts';
import { aboutFiles } from './rclone-at-work.ts';

/** Files that rclone is to carry by name, without a look at what else is there. */
export interface Load {
  files: readonly string[];
  from: string;
  /** Where their names are written for rclone; `endRclones` finds the process by it. */
  list: string;
}

/** How many files are on their way at the same time. */
const atOnce = 16;

/**
 * Copies files. Gives those that were not copied because they are not there: rclone passes over them in silence.
 *
 * @throws RcloneError
 */
export async function copyFiles(load: Load, to: string, options: readonly string[] = []): Promise<Set<string>> {
  const left = new Set(load.files);
  await rclone(['copy', load.from, to, '--log-level=INFO', ...options, ...(await named(load))], ({ msg, object }) => {
    if (object !== undefined && msg.includes('Copied (')) left.delete(object);
  });
  return left;
}

/**
 * Copies files, all of which have to be there, to where it need not be looked what they replace.
 *
 * @throws RcloneError
 */
export async function sendFiles(load: Load, to: string, headers: readonly string[]): Promise<void> {
  const left = await copyFiles(load, to, [
    '--no-check-dest',
    ...headers.flatMap((header) => ['--header-upload', header]),
  ]);
  const [first] = left;
  if (first === undefined) return;
  throw new RcloneError(
    `Missing ${left.size} of ${load.files.length} files in ${load.from}, such as \`${first}\`: they were taken away before they were sent\nPublish again; it goes on from there.`,
  );
}

/**
 * Removes files, as far as they are there.
 *
 * @throws RcloneError
 */
export async function deleteFiles(load: Load): Promise<void> {
  await rclone(['delete', load.from, ...(await named(load))]);
}

async function named({ files, list }: Load): Promise<string[]> {
  await mkdir(dirname(list), { recursive: true });
  await writeFile(list, files.join('\n'));
  return [...aboutFiles(list), '--no-traverse', `--transfers=${atOnce}`, `--checkers=${atOnce}`];
}
