import { join } from 'node:path';
import type { DigitalSource } from './digital-source.ts';
import { photoCrops, photoVariants, widestCrop } from './photo-variants.ts';
import type { PictureFormat, SizedPhoto } from './photo-variants.ts';
import { storedVariant } from './variant-store.ts';

/** A photo with the path of its picture in the content folder; null where there is none. */
interface PlacedPhoto extends SizedPhoto {
  path: string | null;
  /** What has made the picture. */
  source: DigitalSource | null;
}

/** What an article shows. */
interface Illustrated {
  url: string;
  photo: PlacedPhoto | null;
  pictures: Readonly<Record<string, PlacedPhoto>>;
}

/** One address of a published picture, in the form of Astro's `getStaticPaths`. */
export interface PhotoPage {
  params: { year: string; month: string; slug: string; picture: string };
  props: PhotoPageProps;
}

/** What the page of a picture is printed from. */
export interface PhotoPageProps extends Record<string, unknown> {
  /** Absolute path of the picture. */
  file: string;
  digest: string;
  source: DigitalSource | null;
  format: PictureFormat;
  width: number;
  /** Null where the picture is whole. */
  height: number | null;
}

const types = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const satisfies Record<
  PictureFormat,
  string
>;

/** Addresses of the published pictures of `articles` in one format, each once; their files lie in `contentDirectory`. */
export function photoPages(
  articles: readonly Illustrated[],
  format: PictureFormat,
  contentDirectory: string,
): PhotoPage[] {
  return articles.flatMap(({ url, photo, pictures }) => {
    const [, year = '', month = '', slug = ''] = url.split('/');
    const photos = photo === null ? Object.values(pictures) : [photo, ...Object.values(pictures)];
    const pages = new Map<string, PhotoPage>();
    for (const sized of photos) {
      if (sized.path === null) continue;
      const file = join(contentDirectory, sized.path);
      for (const { stem, width, height } of filesOf(sized, format, sized === photo)) {
        const props = { file, digest: sized.digest, source: sized.source, format, width, height };
        pages.set(stem, { params: { year, month, slug, picture: stem }, props });
      }
    }
    return [...pages.values()];
  });
}

/** A file to be made, with its name in the article's folder. */
type NamedFile = Pick<PhotoPageProps, 'width' | 'height'> & { stem: string };

/** The files of one format; the lead photo is also cut for search engines and link previews, who take JPEG. */
function filesOf(photo: SizedPhoto, format: PictureFormat, leads: boolean): NamedFile[] {
  const whole = photoVariants(photo)
    .filter((variant) => variant.format === format)
    .map(({ stem, width }) => ({ stem, width, height: null }));
  return leads && format === 'jpeg' ? [...whole, ...photoCrops(photo)] : whole;
}

/** The published picture itself, out of the store or made now. */
export async function photoResponse(props: PhotoPageProps): Promise<Response> {
  return new Response(await bytesOf(props), { headers: { 'Content-Type': types[props.format] } });
}

/** Length in bytes of the widest cut of a lead photo, as it is published; null where there is no picture. */
export async function lengthOfCut(photo: PlacedPhoto | null, contentDirectory: string): Promise<number | null> {
  if (photo?.path === undefined || photo.path === null) return null;
  const { width, height } = widestCrop(photo);
  const file = join(contentDirectory, photo.path);
  const { digest, source } = photo;
  return (await bytesOf({ file, digest, source, format: 'jpeg', width, height })).length;
}

const bytesOf = (wanted: PhotoPageProps) =>
  storedVariant(wanted, join(process.cwd(), 'node_modules/.cache/broadsheet/photos'));
