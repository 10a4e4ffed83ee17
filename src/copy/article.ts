/** The article as `src/copy` gives it: every field an editor can put into a text. */

/** A person, or an organisation (then `organization` repeats `name`), named in a byline. */
export interface Author {
  name: string;
  /** What the person did, where the byline says it: `reported`, `edited`, `photographed` … */
  role: string | null;
  organization: string | null;
  jobTitle: string | null;
}

/** The picture at the head of an article, or one inside its text. */
export interface Photo {
  /** Path of the file relative to the folder of the text; null for a caption without a photo. */
  src: string | null;
  alt: string | null;
  caption: string;
  creator: string;
  agency: string;
  /** True where the credit says that it is a file photo. */
  file: boolean;
}

/** An entry of the correction log. `date` is an ISO 8601 calendar date. */
export interface Correction {
  kind: 'correction' | 'clarification' | 'update';
  date: string | null;
  text: string;
}

export interface Biography {
  name: string;
  text: string;
}

/** Dates are ISO 8601: a calendar date, or an instant with its offset. */
export interface Article {
  headline: string;
  standfirst: string | null;
  label: string | null;
  /** Slug of the section. */
  section: string;
  topics: string[];
  authors: Author[];
  dateline: string | null;
  /** Empty where the text gives none, which is an error. */
  datePublished: string;
  dateModified: string | null;
  photo: Photo | null;
  corrections: Correction[];
  contributors: string[];
  biographies: Biography[];
  copyrightNotice: string | null;
  wordCount: number;
  html: string;
}

/** What decides where and whether an article is printed, and is not shown in the machine's view. */
export interface Placement {
  slug: string;
  /** Addresses that the article had before, from the root of the paper. */
  formerly: string[];
  draft: boolean;
  embargo: string | null;
  expires: string | null;
  source: string | null;
  /** BCP 47 tag where the article is in another language than the site. */
  language: string | null;
  /** Rank on the front page, 1 first. */
  front: number | null;
  /** Where the article is discussed on another host. */
  discussion: PlacedAddress | null;
}

/** An address in a text, and where it stands: line and column counted from 1. */
export interface PlacedAddress {
  url: string;
  line: number;
  column: number;
}
