import type { ArticleEntry } from '../collections/schema.ts';

/** Two or more words with capitals in a row, such as `Wilma Okafor` or `Port Alder Council`. */
const run = /\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'.-]*)+/gu;
const opening =
  /^(?:a|an|and|as|at|but|for|from|in|on|the|this|to|when|with|der|die|das|ein|eine|im|la|le|les|el|los|las|un|une|una)\s/iu;
const most = 12;

type Named = Pick<ArticleEntry, 'standfirst' | 'photo' | 'pictures' | 'dateline'>;

/**
 * The people and bodies that an article names in its standfirst and captions, in small letters. Headlines are not looked
 * at: in many papers each of their words has a capital. The text itself is not read, so that the work for one article
 * does not grow with the archive.
 */
export function namesIn({ standfirst, photo, pictures, dateline }: Named): string[] {
  const captions = [photo, ...Object.values(pictures)].map((picture) => picture?.caption ?? '');
  const names = [standfirst ?? '', ...captions].flatMap((text) =>
    (text.slice(0, 1000).match(run) ?? []).map((name) => name.replace(opening, '').replace(/[’']s?$/u, '')),
  );
  const places = dateline === null ? '' : dateline.place.toLowerCase();
  const lower = names.filter((name) => name.includes(' ')).map((name) => name.toLowerCase());
  return [...new Set(lower)].filter((name) => !places.startsWith(name)).slice(0, most);
}
