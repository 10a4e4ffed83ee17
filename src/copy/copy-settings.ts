/** The site's facts that the reading of a text depends on. */
export interface CopySettings {
  siteName: string;
  /** BCP 47 tag, e.g. `en-US`. */
  language: string;
  /** IANA name, e.g. `America/New_York`. */
  timeZone: string;
  dateOrder: DateOrder;
  sections: readonly { slug: string; name: string }[];
  /** Slug of the section for a file straight in `articles/`. */
  defaultSection: string;
  labels: readonly string[];
  /** Whole lines to drop besides the built-in ones, compared without regard to case. */
  furniture: readonly string[];
  smartQuotes: boolean;
  /** Names and other spellings from the authors' files; the first spelling is the one printed. */
  authors: readonly { name: string; aliases: readonly string[] }[];
}

export type DateOrder = 'month-day-year' | 'day-month-year' | 'year-month-day';

/** One text as it lies in the folder. */
export interface CopySource {
  /** Path relative to the content folder, with `/`: `articles/lake/winter-ferry.txt`. */
  path: string;
  text: string | Uint8Array;
  /** Paths of the pictures in and below the text's folder, relative to that folder. */
  photos: ReadonlySet<string>;
}
