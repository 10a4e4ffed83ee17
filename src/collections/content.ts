import type { CopySettings } from '../copy/copy-settings.ts';
import { Memory } from './memory.ts';
import type { Problem } from './problem.ts';
import type { PictureReading } from './read-pictures.ts';
import type { Shelf, ShelfReadings } from './shelf.ts';
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
  /** How many notices there are besides, in volumes that were not opened. */
  notices: number;
}

/** What one reading of the folder remembers for the next. */
export interface ContentMemory {
  texts: Memory<TextReading>;
  pictures: Memory<PictureReading>;
  /** Volumes of texts as the last reading left them. */
  shelves: Map<string, Shelf>;
  /** Those that are kept on the disk. */
  kept: ReadonlyMap<string, Shelf>;
  /** Brings back what was read of the files of a volume, of those that nothing is known of. */
  bring: (volume: string) => void;
}

/** Believes nothing any more of volumes that were not opened. */
export function forgetShelves(memory: ContentMemory): void {
  memory.shelves.clear();
  memory.kept = new Map();
}

/** A memory of nothing, or of what is `kept` on the disk, where `fetch` finds what was read of the files of a volume. */
export function contentMemory(
  kept: ReadonlyMap<string, Shelf> = new Map(),
  fetch: (volume: string) => ShelfReadings = () => ({ texts: [], pictures: [] }),
): ContentMemory {
  const memory = { texts: new Memory<TextReading>(), pictures: new Memory<PictureReading>() };
  const bring = (volume: string) => {
    const { texts, pictures } = fetch(volume);
    memory.texts.restore(texts);
    memory.pictures.restore(pictures);
  };
  return { ...memory, shelves: new Map(kept), kept, bring };
}
