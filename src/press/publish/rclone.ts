import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Sending failed; the message has rclone’s own words. */
export class RcloneError extends Error {
  override name = 'RcloneError';
}

/** A line of rclone’s log; `object` is the file that it is about. */
export interface Said {
  level: string;
  msg: string;
  object?: string;
}

/** What rclone says with its exit status where a folder, or a file, is not there. */
const notThere = new Set<number | null>([3, 4]);
/** What may be asked of what is not there. */
const mayMiss = new Set(['cat', 'lsjson', 'delete']);
const keptOfComplaints = 2000;

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
 * Runs rclone and gives what it prints; null where it says that what is to be shown, listed or deleted is not there.
 * `hear` is told each line of its log.
 *
 * @throws RcloneError
 */
export async function rclone(
  options: readonly [command: string, ...options: string[]],
  hear: (said: Said) => void = () => undefined,
): Promise<Buffer | null> {
  // A bucket is made once, by a person: its rights need not be those of whoever publishes.
  const always = ['--s3-no-check-bucket', '--use-json-log', '--log-file='];
  const child = spawn('rclone', [...options, ...always], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  let complaints = '';
  child.stdout.on('data', (part: Buffer) => printed.push(part));
  createInterface(child.stderr).on('line', (line) => {
    const said = saidIn(line);
    hear(said);
    if (said.level !== 'info') complaints = `${complaints}\n${inWords(said)}`.slice(-keptOfComplaints);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [command] = options;
  if (mayMiss.has(command) && notThere.has(status)) return null;
  if (status !== 0) throw new RcloneError(`rclone ${command} failed:\n${complaints.trim()}`);
  return Buffer.concat(printed);
}

function saidIn(line: string): Said {
  try {
    return JSON.parse(line) as Said;
  } catch {
    return { level: 'error', msg: line };
  }
}

const inWords = ({ msg, object }: Said): string => (object ? `${object}: ${msg}` : msg);

/** A path below a remote such as `s3:courier` or `s3:courier/paper`. */
export function below(remote: string, path: string): string {
  return /[:/]$/.test(remote) ? remote + path : `${remote}/${path}`;
}
