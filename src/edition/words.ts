import { arabic } from './words-arabic.ts';
import { english } from './words-english.ts';

/** The interface's own words in one language. */
export interface Words {
  /** BCP 47 tag of the language these words are in. */
  language: string;
  skip: string;
  sections: string;
  front: string;
  by: string;
  /** What stands before the names by role; `null` in the text is plain authorship. */
  roles: Readonly<Record<string, string>>;
  otherRole: (role: string) => string;
  updated: string;
  share: string;
  shareStory: string;
  copyLink: string;
  linkCopied: string;
  copyByHand: string;
  shareSheet: string;
  comments: (count: number) => string;
  writeToEditor: string;
  writeToEditorHow: string;
  letterSubject: (headline: string) => string;
  noLetters: string;
  filePhoto: string;
  photoMissing: string;
  watchAt: (provider: string) => string;
  correction: string;
  clarification: string;
  update: string;
  corrections: string;
  correctedNote: string;
  contributed: (names: string, count: number) => string;
  aboutAuthors: (count: number) => string;
  related: string;
  latest: string;
  opinion: string;
  earlier: string;
  allOf: (month: string) => string;
  storiesBy: (name: string) => string;
  emptyFront: string;
  emptySection: string;
  emptyAuthor: string;
  notFound: string;
  notFoundText: string;
  volumeAndNumber: (volume: string, number: string) => string;
  allRightsReserved: (year: string, holder: string) => string;
  pages: string;
}

const known: Readonly<Record<string, Words>> = { en: english, ar: arabic };

/** The words for a language, in English where it has none yet. */
export function wordsFor(language: string): Words {
  return known[new Intl.Locale(language).language] ?? english;
}
