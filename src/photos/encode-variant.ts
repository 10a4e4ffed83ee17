import sharp, { type Sharp } from 'sharp';
import { machineMark } from './machine-mark.ts';
import type { PictureFormat } from './photo-variants.ts';
import { pictureLimits } from './picture-limits.ts';

const quality = { avif: 45, webp: 76, jpeg: 80 } as const;
// Leaves and crowds would weigh twice what a page may; in them nobody finds what a lower quality leaves out.
const crowded = { bytesPerPixel: 0.07, quality: 33 };
// One step more costs twice the time for a twentieth of the bytes.
const avifEffort = 1;

// Several pictures are encoded at a time, each on one core.
sharp.concurrency(1);

/** Names the way variants are encoded; files get another name, and are encoded anew, when it changes. */
export const encoding = `1 ${JSON.stringify({ quality, crowded })} ${avifEffort} ${sharp.versions.vips}`;

/**
 * Makes one published file of a picture: upright, in sRGB, at `width`, with nothing of its metadata but that a machine has
 * made it. With a `height` it is cut to it, around what draws the eye.
 */
export async function encodeVariant(
  bytes: Uint8Array,
  format: PictureFormat,
  width: number,
  height: number | null = null,
): Promise<Buffer> {
  const original = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'truncated' });
  const mark = await machineMark(await original.metadata());
  const resized = original
    .autoOrient()
    .resize(
      height === null
        ? { width, withoutEnlargement: true }
        : { width, height, fit: 'cover', position: sharp.strategy.attention },
    )
    .toColourspace('srgb');
  const picture = mark === null ? resized : resized.withXmp(mark);
  switch (format) {
    case 'avif':
      return encodeAvif(picture);
    case 'webp':
      return picture.webp({ quality: quality.webp }).toBuffer();
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: quality.jpeg, mozjpeg: true }).toBuffer();
  }
}

async function encodeAvif(picture: Sharp): Promise<Buffer> {
  const encode = (quality: number) =>
    picture.clone().avif({ quality, effort: avifEffort }).toBuffer({ resolveWithObject: true });
  const { data, info } = await encode(quality.avif);
  if (data.length <= info.width * info.height * crowded.bytesPerPixel) return data;
  return (await encode(crowded.quality)).data;
}
