import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let known: Promise<string> | null = null;

/** Hash of the sources of `src/copy`: what was read by another reader must be read again. */
export function copyDigest(root: URL): Promise<string> {
  known ??= digestOf(fileURLToPath(new URL('src/copy/', root)));
  return known;
}

async function digestOf(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true });
  const hash = createHash('sha256');
  for (const entry of entries.filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(entry).update(await readFile(`${directory}/${entry}`));
  }
  return hash.digest('hex');
}
