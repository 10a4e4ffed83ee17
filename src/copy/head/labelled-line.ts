import { nearest } from '../nearest.ts';

/** The keys a labelled line may have: a closed list. */
export const keys = [
  'Section',
  'Topics',
  'Label',
  'Standfirst',
  'Byline',
  'Published',
  'Updated',
  'Photo',
  'Alt',
  'Caption',
  'Credit',
  'Dateline',
  'Slug',
  'Formerly',
  'Status',
  'Embargo',
  'Expires',
  'Correction',
  'Source',
  'Language',
  'Front',
  'Discussion',
] as const;

export type Key = (typeof keys)[number];

export interface LabelledLine {
  key: Key;
  value: string;
  /** Where the value begins in the line, counted from 0. */
  column: number;
}

const known: ReadonlyMap<string, Key> = new Map(keys.map((key) => [key.toLowerCase(), key]));
/** What other systems call the keys. */
const otherNames: Readonly<Record<string, Key>> = {
  author: 'Byline',
  authors: 'Byline',
  category: 'Topics',
  categories: 'Topics',
  date: 'Published',
  dek: 'Standfirst',
  description: 'Standfirst',
  image: 'Photo',
  keywords: 'Topics',
  permalink: 'Slug',
  subtitle: 'Standfirst',
  summary: 'Standfirst',
  tags: 'Topics',
};
const labelled = /^([A-Za-z]{2,16})\s?:(?!\/\/)\s*/;

/** The key of any spelling; null where there is none. */
export function keyOf(word: string): Key | null {
  return known.get(word.toLowerCase()) ?? null;
}

/** The key that a word of other systems means, such as `Topics` for `tags`; null where there is none. */
export function otherKeyOf(word: string): Key | null {
  return otherNames[word.toLowerCase()] ?? null;
}

/** The key that a word not on the list most likely means; null where it is like none. */
export function meantKey(word: string): Key | null {
  return otherKeyOf(word) ?? keyOf(nearest(word, keys) ?? '');
}

/** Reads `Key: value`; null where the key is not on the list. */
export function readLabelledLine(text: string): LabelledLine | null {
  const match = labelled.exec(text);
  const key = known.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || key === undefined) return null;
  return { key, value: text.slice(match[0].length), column: match[0].length };
}

/** A key that looks meant but is not on the list, with the nearest that is (`Sectoin` → `Section`); else null. */
export function misspelledKey(text: string): { found: string; expected: Key } | null {
  const found = labelled.exec(text)?.[1];
  if (found === undefined || found.length < 4 || known.has(found.toLowerCase()) || /^updates?$/i.test(found))
    return null;
  const expected = keyOf(nearest(found, keys) ?? '');
  return expected === null ? null : { found, expected };
}
