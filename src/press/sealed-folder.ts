import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './files-in.ts';

const sealName = 'seal';

/** Writes into a folder that is whole what its files are, so that damage to any of them is seen later. */
export async function sealFolder(folder: string): Promise<void> {
  await writeFile(join(folder, sealName), await sealOf(folder));
}

/** Whether a folder is there and holds just what it held when it was sealed. */
export async function isWhole(folder: string): Promise<boolean> {
  const seal = await readFile(join(folder, sealName), 'utf8').catch(() => null);
  return seal !== null && seal === (await sealOf(folder).catch(() => null));
}

async function sealOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await filesIn(folder)).sort()) {
    if (file !== sealName) hash.update(`\0${file}\0`).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex');
}
