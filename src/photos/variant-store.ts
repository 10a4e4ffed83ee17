import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DigitalSource } from './digital-source.ts';
import { encodeVariant } from './encode-variant.ts';
import { keptFile } from './kept-file.ts';
import type { PictureFormat } from './photo-variants.ts';
import { pictureDigest } from './picture-digest.ts';

/** A file to be published, and the picture it is made of. */
export interface VariantRequest {
  /** Path of the picture's file. */
  file: string;
  /** Hash of the picture and of how it is encoded. */
  digest: string;
  /** What has made the picture. */
  source: DigitalSource | null;
  format: PictureFormat;
  width: number;
  /** Null where the picture is whole. */
  height: number | null;
}

/**
 * Gives the bytes of a published file: from the store in `directory`, or made now and kept there for the next build. A
 * picture that somebody has saved since it was read is an error, lest another is kept under its name.
 */
export async function storedVariant(request: VariantRequest, directory: string): Promise<Uint8Array<ArrayBuffer>> {
  const { file, digest, source, format, width, height } = request;
  const name = `${digest}-${width}${height === null ? '' : `x${height}`}.${format}`;
  const stored = join(directory, digest.slice(0, 2), name);
  return keptFile(stored, async () => {
    const bytes = await readFile(file);
    if (pictureDigest(bytes, source) !== digest) {
      throw new Error(`${file} was changed while the paper was printed. Build again.`);
    }
    return encodeVariant(bytes, format, width, height);
  });
}
