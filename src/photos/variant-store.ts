import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeVariant } from './encode-variant.ts';
import type { PictureFormat } from './photo-variants.ts';

/** A file to be published, and the picture it is made of. */
export interface VariantRequest {
  /** Path of the picture's file. */
  file: string;
  /** Hash of the picture and of how it is encoded. */
  digest: string;
  format: PictureFormat;
  width: number;
  /** Null where the picture is whole. */
  height: number | null;
}

/** Gives the bytes of a published file: from the store in `directory`, or made now and kept there for the next build. */
export async function storedVariant(request: VariantRequest, directory: string): Promise<Uint8Array<ArrayBuffer>> {
  const { file, digest, format, width, height } = request;
  const folder = join(directory, digest.slice(0, 2));
  const stored = join(folder, `${digest}-${width}${height === null ? '' : `x${height}`}.${format}`);
  const known = await readFile(stored).catch(() => null);
  if (known !== null && known.length > 0) return known;
  const made = Uint8Array.from(await encodeVariant(await readFile(file), format, width, height));
  await mkdir(folder, { recursive: true });
  // Another build may be making the same file: each writes its own and the last name wins.
  const unfinished = `${stored}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, stored);
  return made;
}
