/** The files that are made of a picture, and how their names are built and read. Pure: nothing is encoded here. */

export const pictureFormats = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** What the names of a picture's files are made of. */
export interface SizedPhoto {
  name: string;
  /** Hash of the picture's bytes and of how they are encoded, in hexadecimal. */
  digest: string;
  /** In pixels, upright. */
  width: number;
  height: number;
}

/** One file to be made of a picture. */
export interface PhotoVariant {
  format: PictureFormat;
  width: number;
  /** Name in the article's folder, without its ending: `harbour-0a1b2c3d-640`. */
  stem: string;
}

/** Ending of the published files of a format. */
export const endings = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const satisfies Record<PictureFormat, string>;

/** A photo cut to one of the proportions that search engines and link previews ask for. */
export interface PhotoCrop {
  /** In pixels. */
  width: number;
  height: number;
  /** Name in the article's folder, without its ending: `harbour-0a1b2c3d-16x9`. */
  stem: string;
}

// Phones at two and three times the density down to cards, then the lead photo of a wide page.
const widths = [320, 480, 720, 960, 1280, 1600];
// JPEG is for the rare browser that reads neither of the others, and for link previews.
const jpegWidths = [640, 1280];

/** Every file of a picture, narrowest first; never wider than the picture is. */
export function photoVariants(photo: SizedPhoto): PhotoVariant[] {
  return pictureFormats.flatMap((format) =>
    fittingWidths(format === 'jpeg' ? jpegWidths : widths, photo.width).map((width) => ({
      format,
      width,
      stem: `${photo.name}-${photo.digest.slice(0, 8)}-${width}`,
    })),
  );
}

function fittingWidths(steps: readonly number[], original: number): number[] {
  const widest = Math.min(original, steps.at(-1) ?? original);
  return [...steps.filter((step) => step < widest), widest];
}

// Google's guide to the structured data of articles (developers.google.com/search/docs/appearance/structured-data/article)
// asks for these three; link previews show the widest.
const proportions = [
  [1, 1],
  [4, 3],
  [16, 9],
] as const;
const cropWidth = 1200;

/** The cuts of a lead photo, the widest last: 1,200 pixels across, less where the picture is smaller. */
export function photoCrops(photo: SizedPhoto): PhotoCrop[] {
  return proportions.map((proportion) => crop(photo, proportion));
}

/** The cut that link previews and feeds show. */
export const widestCrop = (photo: SizedPhoto): PhotoCrop => crop(photo, proportions[2]);

function crop(photo: SizedPhoto, [across, down]: (typeof proportions)[number]): PhotoCrop {
  const width = Math.min(cropWidth, photo.width, Math.floor((photo.height * across) / down));
  const height = Math.max(1, Math.round((width * down) / across));
  return { width: Math.max(1, width), height, stem: `${photo.name}-${photo.digest.slice(0, 8)}-${across}x${down}` };
}
