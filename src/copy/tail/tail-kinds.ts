import type { Author } from '../article.ts';

const endMark = /^(?:[-–—]\s*30\s*[-–—]|(?:#\s*){3,}|[-–—]?\s*ENDS?\s*[-–—]?|\(ends?\)|xxx)$/;
const copyright = /^copyright\b|^.{0,40}?(?:©|\(c\)\s*(?:\d{4}|copyright|\p{Lu}))/iu;
const year = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/;
const contributed = /\bcontributed\s(?:(?:reporting|research)\s)?to\sthis\s(?:report|story|article|piece|column)\.?$/iu;
const contribution =
  /^(?:with\s)?(?:(?:additional|further)\s)?(?:reporting|writing|research|editing|translation)\s(?:and\s(?:writing|editing)\s)?by\s+\p{Lu}/iu;

const description =
  /^,?\s(?:is|was|has|covers|writes|wrote|reports|reported|lives|works|worked|edits|joined|teaches|taught|studies|studied|runs|an?|the|our|who|ist|schreibt|est|es)\b/i;

/** Whether a line is a mark that newspapers put below the end of a text. */
export function isEndMark(plain: string): boolean {
  return plain.length < 12 && endMark.test(plain);
}

/** Whether a paragraph is a copyright line: the sign or word, and a year. */
export function isCopyright(plain: string): boolean {
  return plain.length < 600 && copyright.test(plain) && year.test(plain);
}

/** Whether a paragraph says who else worked on the article. */
export function isContribution(plain: string): boolean {
  return plain.length < 400 && (contribution.test(plain) || contributed.test(plain.slice(-60)));
}

/** Whether the words after a name say who somebody is, as biographies do. */
export function tellsOfPerson(words: string): boolean {
  return description.test(words);
}

/** The author of the byline with whose name a paragraph begins; null where it begins otherwise. */
export function biographyOf(plain: string, authors: readonly Author[]): string | null {
  const text = plain.replace(/\s/g, ' ').toLowerCase();
  const author = authors.find(({ name }) => {
    const start = name.toLowerCase();
    return (
      start !== '' &&
      text.startsWith(start) &&
      text.length > start.length + 3 &&
      !/[\p{L}\p{N}]/u.test(text.charAt(start.length))
    );
  });
  return author?.name ?? null;
}
