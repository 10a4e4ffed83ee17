import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeFileWhole } from './write-file-whole.ts';

/** JSON in a file behind a line that tells whether it is whole: what it was made with, and its SHA-256. */

/** What a file holds that was written by `writeSealed` with the same `maker`. */
export type Sealed = { value: unknown } | 'missing' | 'damaged';

/** Reads such a file; what is half, or of another maker, is damaged. */
export async function readSealed(path: string, maker = ''): Promise<Sealed> {
  return unsealed(await readFile(path).catch(() => null), maker);
}

/** The same for whoever cannot wait. */
export function readSealedNow(path: string, maker = ''): Sealed {
  try {
    return unsealed(readFileSync(path), maker);
  } catch {
    return 'missing';
  }
}

function unsealed(bytes: Buffer | null, maker: string): Sealed {
  if (bytes === null) return 'missing';
  const end = bytes.indexOf('\n');
  const json = bytes.subarray(end + 1);
  if (bytes.toString('latin1', 0, Math.max(0, end)) !== lineOf(json, maker)) return 'damaged';
  return { value: JSON.parse(json.toString()) as unknown };
}

/** Writes a value that JSON can hold. */
export async function writeSealed(path: string, value: unknown, maker = ''): Promise<void> {
  const json = JSON.stringify(value);
  await writeFileWhole(path, `${lineOf(json, maker)}\n${json}`);
}

const lineOf = (json: string | Uint8Array, maker: string): string => `${maker} ${hash('sha256', json, 'hex')}`;
