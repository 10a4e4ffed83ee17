/** At most this many characters, and this many bytes in UTF-8: file systems allow 255 bytes for a name. */
const mostCharacters = 80;
const mostBytes = 200;

const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/**
 * The slug of some words: lower case, Latin letters without their accents, letters of other scripts as they are,
 * everything else a single hyphen; apostrophes close up. At most 80 characters, cut between words; may be empty.
 */
export function slugOf(words: string): string {
  let slug = known.get(words);
  if (slug === undefined) {
    slug = madeSlug(words);
    if (known.size >= mostKnown) known.clear();
    known.set(words, slug);
  }
  return slug;
}

/** Slugs made before: names of authors and topics stand in many articles. */
const known = new Map<string, string>();
const mostKnown = 10_000;

function madeSlug(words: string): string {
  const letters = words
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/['’‘ʼ]/g, '')
    .replace(/&/g, ' and ');
  return cut(letters.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''));
}

/** A slug for words that have no letter or digit: the same words always give the same one. */
export function fallbackSlug(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return `article-${(hash >>> 0).toString(36)}`;
}

/** The slug that a file's name already is, without a date in front; null where it is none of two words or more. */
export function slugOfFile(name: string): string | null {
  const words = name.normalize('NFC').replace(/^\d{4}-\d{2}-\d{2}-/, '');
  if (slugOf(words) !== words || /^(?:new|untitled)-(?:text-)?(?:document|file)/.test(words)) return null;
  return words.split('-').filter((word) => /\p{L}/u.test(word)).length >= 2 ? words : null;
}

/** The date in front of a file's name, `2025-03-14-name`, where there is such a day; ISO 8601. */
export function dateOfFile(name: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:-|$)/.exec(name)?.[1];
  if (iso === undefined) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

function cut(words: readonly string[]): string {
  const encoder = new TextEncoder();
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > mostCharacters || encoder.encode(longer).length > mostBytes) break;
    slug = longer;
  }
  return slug === '' ? firstCharacters(words[0] ?? '') : slug;
}

function firstCharacters(word: string): string {
  const encoder = new TextEncoder();
  let part = '';
  for (const character of word) {
    if (part.length + character.length > mostCharacters || encoder.encode(part + character).length > mostBytes) break;
    part += character;
  }
  return part;
}
