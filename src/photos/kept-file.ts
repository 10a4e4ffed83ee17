import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Gives a file that takes long to make: what is kept at `path`, or made now and kept there for the next build. */
export async function keptFile(
  path: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = await readFile(path).catch(() => null);
  if (known !== null && known.length > 0) return known;
  const made = Uint8Array.from(await make());
  await mkdir(dirname(path), { recursive: true });
  // Another build may be making the same file: each writes its own and the last name wins.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return made;
}
