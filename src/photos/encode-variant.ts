import sharp from 'sharp';
import type { PictureFormat } from './photo-variants.ts';
import { pictureLimits } from './picture-limits.ts';

const quality = { avif: 55, webp: 76, jpeg: 80 } as const;
// One step more costs twice the time for a twentieth of the bytes.
const avifEffort = 1;

// Several pictures are encoded at a time, each on one core.
sharp.concurrency(1);

/** Names the way variants are encoded; files get another name, and are encoded anew, when it changes. */
export const encoding = `1 ${JSON.stringify(quality)} ${avifEffort} ${sharp.versions.vips}`;

/**
 * Makes one published file of a picture: upright, in sRGB, at `width`, with nothing of its metadata. With a `height` it
 * is cut to it, around what draws the eye.
 */
export async function encodeVariant(
  bytes: Uint8Array,
  format: PictureFormat,
  width: number,
  height: number | null = null,
): Promise<Buffer> {
  const picture = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'truncated' })
    .autoOrient()
    .resize(
      height === null
        ? { width, withoutEnlargement: true }
        : { width, height, fit: 'cover', position: sharp.strategy.attention },
    )
    .toColourspace('srgb');
  switch (format) {
    case 'avif':
      return picture.avif({ quality: quality.avif, effort: avifEffort }).toBuffer();
    case 'webp':
      return picture.webp({ quality: quality.webp }).toBuffer();
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: quality.jpeg, mozjpeg: true }).toBuffer();
  }
}
