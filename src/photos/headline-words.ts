import { hash } from 'node:crypto';
import { fontWith, hasArabic } from './headline-fonts.ts';

/** What stands in a picture that is set from a headline. */
export interface HeadlineWords {
  /** Of the paper. */
  name: string;
  /** Section or label; null where there is none that the type has letters for. */
  kicker: string | null;
  /** Null where the type has no letters for it: then the name of the paper stands alone. */
  headline: string | null;
  /** Of the article: the side from which its lines begin. */
  direction: 'ltr' | 'rtl';
}

/** Raised when the picture of the same words comes to look different, so that it gets another name. */
const design = 3;

/**
 * The words of a picture as far as the type has letters for them. Signs that it lacks are left out; a headline with a
 * letter that it lacks is left out whole, for half a word says something else.
 */
export function headlineWords(
  words: { name: string; kicker: string; headline: string },
  direction: 'ltr' | 'rtl',
): HeadlineWords | null {
  const name = drawable(words.name) ?? lettersOf(words.name);
  const headline = drawable(words.headline);
  if (headline === null && !/\p{L}/u.test(name)) return null;
  return { name, kicker: headline === null ? null : drawable(words.kicker), headline, direction };
}

/** Names the picture of some words by what is in it. */
export const headlineDigest = (words: HeadlineWords): string => hash('sha256', JSON.stringify([design, words]), 'hex');

/** The text as it can be drawn; null where it has a letter or a figure that cannot. */
function drawable(text: string): string | null {
  const found = lettersOf(text);
  const letters = (of: string) => of.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  return letters(found) > 0 && letters(found) === letters(plain(text)) ? found : null;
}

const lettersOf = (text: string): string =>
  Array.from(plain(text))
    .filter((character) => fontWith(character) !== null || guides.test(character))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Signs of Arabic texts: they join letters or keep them apart, or say which way what is around them runs. */
const guides = /[\u061C\u200C-\u200F\u2066-\u2069]/u;

/** Composed, without characters that have no shape; spaces are those that break a line and those that do not. */
function plain(text: string): string {
  const guided = hasArabic(text);
  return text
    .normalize('NFC')
    .replace(/[\u2007\u202F]/g, '\u00A0')
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, (character) => (guided && guides.test(character) ? character : ''));
}
