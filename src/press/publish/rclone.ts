import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { aboutFiles } from './rclone-at-work.ts';

/** Sending failed; the message has rclone’s own words. */
export class RcloneError extends Error {
  override name = 'RcloneError';
}

/** What rclone says with its exit status where a folder, or a file, is not there. */
const notThere = new Set([3, 4]);
const keptOfErrors = 2000;
/** How many files are on their way at the same time. */
const atOnce = 16;

/** Throws, with what to do, where there is no rclone. */
export async function needRclone(): Promise<void> {
  try {
    await promisify(execFile)('rclone', ['version']);
  } catch {
    throw new RcloneError(
      'Missing rclone, the program that sends files to storage. Install it (Debian: `apt-get install rclone`) and name your storage with `rclone config`.',
    );
  }
}

/**
 * Runs rclone and gives what it prints; null where it says that what was asked for is not there.
 *
 * @throws RcloneError
 */
export async function rclone(options: readonly string[]): Promise<Buffer | null> {
  // A bucket is made once, by a person: its rights need not be those of whoever publishes.
  const child = spawn('rclone', [...options, '--s3-no-check-bucket'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  let errors = '';
  child.stdout.on('data', (part: Buffer) => printed.push(part));
  child.stderr.on('data', (part: Buffer) => (errors = (errors + String(part)).slice(-keptOfErrors)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const status = await ended;
  if (status !== null && notThere.has(status)) return null;
  if (status !== 0) throw new RcloneError(`rclone ${options[0] ?? ''} failed:\n${errors.trim()}`);
  return Buffer.concat(printed);
}

/**
 * Runs rclone for files by name, without a look at what else is there. Their names are written to `list`, by which
 * `endRclones` finds the process.
 *
 * @throws RcloneError
 */
export async function rcloneFiles(list: string, files: readonly string[], options: readonly string[]): Promise<void> {
  await mkdir(dirname(list), { recursive: true });
  await writeFile(list, files.join('\n'));
  await rclone([...options, ...aboutFiles(list), '--no-traverse', `--transfers=${atOnce}`, `--checkers=${atOnce}`]);
}

/** A path below a remote such as `s3:courier` or `s3:courier/paper`. */
export function below(remote: string, path: string): string {
  return /[:/]$/.test(remote) ? remote + path : `${remote}/${path}`;
}
