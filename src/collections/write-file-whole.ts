import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file under another name first, so that under its own it is never half. */
export async function writeFileWhole(path: string, contents: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.new`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}
