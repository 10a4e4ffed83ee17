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

// Phones at two and three times the density down to cards, then the lead photo of a wide page.
const widths = [320, 480, 640, 960, 1280, 1600];
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
