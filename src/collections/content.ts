import type { CopySettings } from '../copy/copy-settings.ts';
import { Memory } from './memory.ts';
import type { Problem } from './problem.ts';
import type { PictureReading } from './read-pictures.ts';
import type { TextReading } from './text-reader.ts';
import type { ArticleEntry, Letter, MovedAddress, StandingPage } from './schema.ts';
import type { AuthorProfile, SiteSettings } from './settings-schema.ts';

/** A thing of the content folder, by the path of its file there. */
export interface Filed<Kind> {
  path: string;
  value: Kind;
}

/** An article without its text, which is read again when its page is printed. */
export interface FiledArticle extends Filed<ArticleEntry> {
  /** Hash of the file's bytes. */
  bytesDigest: string;
  /** Names all that the entry says: equal where entries are. */
  digest: string;
}

/** The articles of one volume: of one year and month in their addresses. */
export interface FiledVolume {
  /** `2026/11`. */
  volume: string;
  /** Names all its articles and what their texts hold. */
  digest: string;
  articles: readonly FiledArticle[];
}

/** All that is in the content folder, as far as it can be printed, and everything that is wrong with it. */
export interface Content {
  site: SiteSettings;
  /** What the reading of a text depends on besides the text. */
  forCopy: CopySettings;
  authors: Filed<AuthorProfile>[];
  volumes: readonly FiledVolume[];
  /** Those of all volumes, by path. */
  articles: readonly FiledArticle[];
  letters: Filed<Letter>[];
  pages: Filed<StandingPage>[];
  /** Former addresses that the ledger says what became of. */
  moved: Filed<MovedAddress>[];
  /** Every address of the ledger, former ones as well. */
  kept: string[];
  /** Paths of all texts in `articles/`, those among them that cannot be printed. */
  texts: string[];
  /** How many files were read, pictures not counted. */
  files: number;
  /** By file, then by place. */
  problems: Problem[];
}

/** What one reading of the folder remembers for the next. */
export interface ContentMemory {
  texts: Memory<TextReading>;
  pictures: Memory<PictureReading>;
}

/** A memory of nothing. */
export function contentMemory(): ContentMemory {
  return { texts: new Memory(), pictures: new Memory() };
}
