import { posix } from 'node:path';
import type { Photo } from '../copy/article.ts';
import type { Picture } from '../photos/read-picture.ts';
import type { ReadText } from './read-text.ts';
import type { ArticleEntry, PrintedPhoto } from './schema.ts';

/** Pictures by their path in the content folder; what cannot be published is not among them. */
export type Pictures = ReadonlyMap<string, Picture>;

/** What the paper keeps of an article: everything but its text. */
export function articleEntry(
  { article, dateline, placement, url, photos, path }: ReadText,
  pictures: Pictures,
): ArticleEntry {
  const { photo, ...rest } = article;
  const inText = photos.flatMap((inner) =>
    inner.src === null ? [] : [[inner.src, printedPhoto(inner, path, pictures)] as const],
  );
  return {
    ...rest,
    ...placement,
    discussion: placement.discussion?.url ?? null,
    dateline,
    photo: photo === null ? null : printedPhoto(photo, path, pictures),
    pictures: Object.fromEntries(inText),
    url,
  };
}

/** Path of a text's picture in the content folder. */
export function picturePath(path: string, src: string): string {
  return posix.join(posix.dirname(path), src);
}

/** What the text says of a photo comes first; a credit is taken from one place, never half from each. */
function printedPhoto(photo: Photo, path: string, pictures: Pictures): PrintedPhoto {
  const { alt, caption, creator, agency, file, src } = photo;
  const inContent = src === null ? null : picturePath(path, src);
  const picture = inContent === null ? undefined : pictures.get(inContent);
  if (inContent === null || picture === undefined) {
    return { path: null, name: '', digest: '', width: 0, height: 0, alt, caption, creator, agency, file, source: null };
  }
  const credited = creator !== '' || agency !== '';
  return {
    path: inContent,
    name: readableName(inContent),
    digest: picture.digest,
    width: picture.width,
    height: picture.height,
    alt: alt ?? picture.alt,
    caption: caption === '' ? picture.caption : caption,
    creator: credited ? creator : picture.creator,
    agency: credited ? agency : picture.agency,
    file,
    source: picture.source,
  };
}

/** The picture's own name in letters that are safe in every address. */
function readableName(path: string): string {
  const name = posix.basename(path, posix.extname(path)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'photo'
  );
}
