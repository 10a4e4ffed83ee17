import { createHash } from 'node:crypto';
import type { DigitalSource } from './digital-source.ts';
import { encoding } from './encode-variant.ts';

/** Names the files that are made of a picture, in hexadecimal. Those of one that a machine has made keep that mark. */
export function pictureDigest(bytes: Uint8Array, source: DigitalSource | null): string {
  return createHash('sha256')
    .update(encoding)
    .update(source ?? '')
    .update(bytes)
    .digest('hex');
}
