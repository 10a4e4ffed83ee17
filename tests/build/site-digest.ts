import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../src/press/files-in.ts';

/** Names all that a printed folder holds. */
export async function siteDigest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await filesIn(folder)).sort())
    hash.update(`\0${file}\0`).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}
