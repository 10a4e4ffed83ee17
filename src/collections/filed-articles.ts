import { articleEntry, picturePath } from './article-entry.ts';
import type { FiledArticle } from './content.ts';
import type { PictureReading } from './read-pictures.ts';
import { digestOfFacts } from './read-text.ts';
import type { ReadText } from './read-text.ts';

/** Every picture that a text names, as its path in the content folder, whether it is there or not. */
export function picturesOf({ path, article, photos }: ReadText): string[] {
  return [article.photo, ...photos].flatMap((photo) =>
    typeof photo?.src === 'string' ? [picturePath(path, photo.src)] : [],
  );
}

/** Makes entries of texts and of their pictures. */
export function filedArticles(
  texts: readonly ReadText[],
  pictures: ReadonlyMap<string, PictureReading>,
): FiledArticle[] {
  const printable = new Map(
    [...pictures].flatMap(([file, { picture }]) => (picture === null ? [] : [[file, picture] as const])),
  );
  return texts.map((text) => ({
    path: text.path,
    value: articleEntry(text, printable),
    bytesDigest: text.bytesDigest,
    digest: digestOfEntry(text, pictures),
  }));
}

/** Those that can be printed: with an address and a headline. */
export const printable = (articles: readonly FiledArticle[]): FiledArticle[] =>
  articles.filter(({ value }) => value.url !== '' && value.headline !== '');

/** Equal where the entries made of a text and of its pictures are. */
function digestOfEntry(text: ReadText, pictures: ReadonlyMap<string, PictureReading>): string {
  const own = picturesOf(text);
  if (own.length === 0) return text.factsDigest;
  const seen = own.map((file) => [file, pictures.get(file)?.picture?.digest ?? null]);
  return digestOfFacts([text.factsDigest, text.path, seen]);
}
