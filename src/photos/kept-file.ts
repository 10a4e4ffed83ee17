import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Length of the seal in front of a kept file's bytes: their SHA-256. */
const sealLength = 32;

/**
 * Gives a file that takes long to make: what is kept at `path`, or made now and kept there for the next build. What is
 * kept carries a seal; a file that is damaged is made anew.
 */
export async function keptFile(
  path: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = read(path);
  if (kept !== null && kept.length > sealLength) {
    const bytes = kept.subarray(sealLength);
    if (sealOf(bytes).equals(kept.subarray(0, sealLength))) return bytes;
  }
  const made = new Uint8Array(await make());
  // Another build may be making the same file: each writes its own and the last name wins.
  const unfinished = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, Buffer.concat([sealOf(made), made]));
  renameSync(unfinished, path);
  return made;
}

/** To wait for a small file takes ten times as long as to read it. */
function read(path: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

const sealOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
