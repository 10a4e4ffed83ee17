import type { Author, Correction, PlacedAddress } from '../article.ts';
import type { Credit } from './credit.ts';

/** What stands above the text, before anything is completed from the file's name or folder. */
export interface Head {
  headline: string;
  label: string | null;
  standfirst: string | null;
  section: { value: string; index: number; column: number } | null;
  topics: string[];
  authors: Author[];
  published: string | null;
  updated: string | null;
  /** Where the dates stand, for what is to be said about them. */
  datesIndex: number;
  photo: { value: string; index: number; column: number } | null;
  alt: string | null;
  caption: { text: string; index: number } | null;
  credit: Credit | null;
  dateline: string | null;
  slug: { value: string; index: number; column: number } | null;
  formerly: string[];
  draft: boolean;
  embargo: string | null;
  expires: string | null;
  corrections: Correction[];
  source: string | null;
  language: string | null;
  front: number | null;
  discussion: PlacedAddress | null;
}

/** Adds the authors of one more byline, each once. */
export function addAuthors(head: Head, authors: readonly Author[]): void {
  const names = new Set(head.authors.map(({ name }) => name));
  head.authors = [...head.authors, ...authors.filter(({ name }) => !names.has(name))];
}

/** A head before anything of it was read. */
export function emptyHead(): Head {
  return {
    headline: '',
    label: null,
    standfirst: null,
    section: null,
    topics: [],
    authors: [],
    published: null,
    updated: null,
    datesIndex: 0,
    photo: null,
    alt: null,
    caption: null,
    credit: null,
    dateline: null,
    slug: null,
    formerly: [],
    draft: false,
    embargo: null,
    expires: null,
    corrections: [],
    source: null,
    language: null,
    front: null,
    discussion: null,
  };
}
