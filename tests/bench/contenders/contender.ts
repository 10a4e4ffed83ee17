import type { MadeArticle } from '../made-articles.ts';
import type { Command } from '../measure.ts';
import type { Step } from '../steps.ts';

/** A program that builds the made-up paper, set up in a folder. */
export interface Contender {
  /** As it is called in `--only`. */
  name: string;
  /** In tables, with its version. */
  title: string;
  /** What it is measured at. A generator that knows no partial builds has little to show at most steps. */
  steps: readonly Step[];
  build: Command;
  /** Folder of texts, and how one is written there. */
  texts: string;
  ending: string;
  write: (article: MadeArticle) => string;
  /** Folder of the sample photos: beside the texts if null. */
  photos: string | null;
  /** Folder of the printed site. */
  output: string;
  /** What it keeps between builds. */
  caches: readonly string[];
  /** A file of its layout that is on every page, with what is put where; null where it is not measured. */
  layout: { file: string; before: string; after: string } | null;
}

/** What a contender is set up with. */
export interface Ground {
  /** The checkout. */
  root: string;
  /** Folder for this contender and this number of articles, empty. */
  folder: string;
  /** Folder that is shared by all numbers of articles, for what is installed. */
  installed: string;
}
