import { endings, photoCrops, photoVariants } from './photo-variants.ts';
import type { PictureFormat, SizedPhoto } from './photo-variants.ts';

/** One file for a `srcset`. */
export interface PhotoSource {
  /** From the root of the paper, without the base path. */
  url: string;
  width: number;
}

/** What a page needs to show a picture: the files by format, narrowest first, and the size of the widest. */
export interface PhotoSources {
  avif: PhotoSource[];
  webp: PhotoSource[];
  jpeg: PhotoSource[];
  /** Size of the upright original, for `width` and `height`; only their proportion matters. */
  width: number;
  height: number;
  /** The widest JPEG, for `src` and for link previews. */
  fallback: string;
}

/** Addresses of a photo's files below its article's address (`/2025/03/winter-ferry/`), without the base path. */
export function photoSources(photo: SizedPhoto, articleUrl: string): PhotoSources {
  const variants = photoVariants(photo);
  const ofFormat = (wanted: PictureFormat) =>
    variants
      .filter(({ format }) => format === wanted)
      .map(({ format, stem, width }) => ({ url: `${articleUrl}${stem}.${endings[format]}`, width }));
  const jpeg = ofFormat('jpeg');
  return {
    avif: ofFormat('avif'),
    webp: ofFormat('webp'),
    jpeg,
    width: photo.width,
    height: photo.height,
    fallback: jpeg.at(-1)?.url ?? '',
  };
}

/** One cut of a photo. */
export interface CropSource extends PhotoSource {
  height: number;
}

/** Addresses of the cuts of a lead photo below its article's address, the widest last. */
export function cropSources(photo: SizedPhoto, articleUrl: string): CropSource[] {
  return photoCrops(photo).map(({ stem, width, height }) => ({
    url: `${articleUrl}${stem}.${endings.jpeg}`,
    width,
    height,
  }));
}
