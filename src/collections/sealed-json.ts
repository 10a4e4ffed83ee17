import { readFile } from 'node:fs/promises';
import { writeFileWhole } from './write-file-whole.ts';

/** JSON in a file behind a line that tells whether it is whole: what it was made with, and its SHA-256. */

/** What a file holds that was written by `writeSealed` with the same `maker`. */
export type Sealed = { value: unknown } | 'missing' | 'damaged';

/** Reads such a file; what is half, or of another maker, is damaged. Large files are hashed beside what goes on. */
export async function readSealed(path: string, maker = ''): Promise<Sealed> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return 'missing';
  const end = bytes.indexOf('\n');
  const json = bytes.subarray(end + 1);
  if (bytes.toString('latin1', 0, Math.max(0, end)) !== (await lineOf(json, maker))) return 'damaged';
  return { value: JSON.parse(json.toString()) as unknown };
}

/** Writes a value that JSON can hold. */
export async function writeSealed(path: string, value: unknown, maker = ''): Promise<void> {
  const json = JSON.stringify(value);
  await writeFileWhole(path, `${await lineOf(Buffer.from(json), maker)}\n${json}`);
}

async function lineOf(json: Uint8Array<ArrayBuffer>, maker: string): Promise<string> {
  return `${maker} ${Buffer.from(await crypto.subtle.digest('SHA-256', json)).toString('hex')}`;
}
