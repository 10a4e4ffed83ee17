import { digestOfLines } from './digest-of-lines.ts';
import type { Memory, Remembered } from './memory.ts';
import type { Problem } from './problem.ts';
import type { PictureReading } from './read-pictures.ts';
import type { ReadText } from './read-text.ts';
import type { TextReading } from './text-reader.ts';

/** What rules about the whole paper have to know of the texts of a volume. */
export interface ShelfFacts {
  /** What is wrong with the texts by themselves, and how many notices there are besides. */
  problems: Problem[];
  notices: number;
  /** Pictures that the texts use, as paths in the content folder, and what is wrong with them. */
  pictures: string[];
  ofPictures: Problem[];
  /** How many articles have a topic, by its spelling. */
  topics: [topic: string, count: number][];
  /** Slugs of articles and of drafts, and headlines of both, as marks. */
  slugs: string;
  draftSlugs: string;
  titles: string;
  /** Titles that texts name as related. */
  naming: Pick<ReadText, 'path' | 'related'>[];
  /** Former addresses, with the text of their article. */
  formerly: { address: string; path: string }[];
  /** Names the addresses of all that are no drafts. */
  addresses: string;
  /** When the last of these appears, in milliseconds since 1970; 0 where there is none. */
  appears: number;
}

/** The texts of a volume as they are known while what was read of them stays on the disk. */
export interface Shelf {
  /** `2026/11`; empty for texts without an address. */
  volume: string;
  texts: string[];
  /** Names the state of all its files, and what they were read with; empty where that cannot be told. */
  stamp: string;
  /** Names all articles and what their texts hold. */
  digest: string;
  facts: ShelfFacts;
}

/** What was read of the files of a shelf, by path in the content folder. */
export interface ShelfReadings {
  texts: [string, Remembered<TextReading>][];
  pictures: [string, Remembered<PictureReading>][];
}

/** A file, its state as `fileStamp` gives it, and what it was read with. */
type FileState = readonly [path: string, stamp: string, circumstances: string];

/** Names the state of files, and of `settings`; empty where that of one cannot be told. */
export function shelfStamp(files: readonly FileState[], settings: string): string {
  if (files.some(([, stamp]) => stamp === '')) return '';
  return digestOfLines([settings, ...files.flat()]);
}

/** Names the state in which the files of a shelf were read. */
export function stampOfMemory(
  { texts, facts }: Pick<Shelf, 'texts' | 'facts'>,
  memory: { texts: Memory<TextReading>; pictures: Memory<PictureReading> },
  settings: string,
): string {
  const state = (of: 'texts' | 'pictures') => (path: string) => {
    const { stamp = '', circumstances = '' } = memory[of].known(path) ?? {};
    return [path, stamp, circumstances] as const;
  };
  return shelfStamp([...texts.map(state('texts')), ...facts.pictures.map(state('pictures'))], settings);
}
