import { volumeOfAddress } from '../copy/address/volume.ts';
import type { CopySettings } from '../copy/copy-settings.ts';
import { ClosedShelf } from './closed-shelf.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentMemory, FiledArticle } from './content.ts';
import { fileStamp } from './file-stamp.ts';
import { digestOfArticles } from './filed-volumes.ts';
import { filedArticles, picturesOf, printable } from './filed-articles.ts';
import { picturesByFolder } from './pictures-by-folder.ts';
import { compareText } from './problem.ts';
import type { Problem } from './problem.ts';
import { readPictures } from './read-pictures.ts';
import { digestOfFacts } from './read-text.ts';
import type { ReadText } from './read-text.ts';
import { readTexts } from './read-texts.ts';
import type { SiteSettings } from './settings-schema.ts';
import { factsOfShelf, problemsOfShelf } from './shelf-facts.ts';
import { shelfStamp, stampOfMemory } from './shelf.ts';
import type { Shelf, ShelfFacts } from './shelf.ts';

/** A volume of texts as rules and editions see it. */
export interface ReadShelf {
  /** Empty for texts without an address. */
  volume: string;
  digest: string;
  facts: ShelfFacts;
  /** What is wrong with its texts; of a volume that was closed without notices, of which there are `notices`. */
  problems: readonly Problem[];
  notices: number;
  /** Brought back when they are first asked for. @throws LostReadingError */
  texts: readonly ReadText[];
  articles: readonly FiledArticle[];
  /** Whether these are at hand. */
  isOpen: boolean;
}

/** What the texts of a paper are read with. */
interface Reading {
  directory: string;
  files: Pick<ContentFiles, 'articles' | 'pictures'>;
  site: SiteSettings;
  forCopy: CopySettings;
  memory: ContentMemory;
  /** Is told how many of the texts are read. */
  tell: (done: number, total: number) => void;
}

/**
 * Reads the texts of a paper, by volume. One of which every file is as it was stays closed: its files are looked at, and
 * what was read of them stays on the disk.
 */
export async function readShelves({ directory, files, site, forCopy, memory, tell }: Reading): Promise<ReadShelf[]> {
  const nearby = picturesByFolder(files.pictures);
  const ofCopy = digestOfFacts(forCopy);
  const ofSite = digestOfFacts([site.comments ?? null, site.timeZone]);
  const circumstancesOf = (path: string) => `${ofCopy} ${nearby(path).digest}`;
  const texts = new Set(files.articles);
  const pictures = new Set(files.pictures);
  const stampNow = (shelf: Shelf) => {
    const state = (path: string, circumstances: string) =>
      [path, fileStamp(`${directory}/${path}`), circumstances] as const;
    const ofTexts = shelf.texts.map((path) => state(path, circumstancesOf(path)));
    return shelfStamp([...ofTexts, ...shelf.facts.pictures.map((path) => state(path, ''))], ofSite);
  };
  const closed = new Map(
    [...memory.shelves].filter(
      ([, shelf]) =>
        shelf.stamp !== '' && shelf.texts.every((path) => texts.has(path)) && stampNow(shelf) === shelf.stamp,
    ),
  );
  for (const volume of memory.shelves.keys()) if (!closed.has(volume)) memory.bring(volume);

  const shut = new Set([...closed.values()].flatMap((shelf) => shelf.texts));
  const opened = new Map<string, string[]>();
  let done = shut.size;
  const open = async (paths: readonly string[]) => {
    const reading = { directory, files, settings: forCopy, memory: memory.texts, circumstancesOf };
    const read = await readTexts(paths, { ...reading, tell: () => tell((done += 1), files.articles.length) });
    for (const [index, { text }] of read.entries()) {
      const volume = volumeOfAddress(text?.url ?? '');
      const own = opened.get(volume) ?? [];
      opened.set(volume, own);
      own.push(paths[index] ?? '');
    }
  };
  await open(files.articles.filter((path) => !shut.has(path)));
  // A text that has come to a volume opens it.
  const arrivedAt = () => [...closed.values()].find(({ volume }) => opened.has(volume));
  for (let shelf = arrivedAt(); shelf !== undefined; shelf = arrivedAt()) {
    closed.delete(shelf.volume);
    memory.bring(shelf.volume);
    await open(shelf.texts);
  }
  memory.texts.keepOnly(texts);
  memory.pictures.keepOnly(pictures);
  for (const volume of memory.shelves.keys()) if (!closed.has(volume)) memory.shelves.delete(volume);

  const shelves: ReadShelf[] = [...closed.values()].map((shelf) => new ClosedShelf(shelf, memory, ofSite));
  for (const [volume, unsorted] of opened) {
    const paths = unsorted.sort(compareText);
    const readings = paths.flatMap((path) => memory.texts.known(path)?.made ?? []);
    const own = readings.flatMap(({ text }) => text ?? []);
    const used = new Set(own.flatMap(picturesOf).filter((path) => pictures.has(path)));
    const shown = await readPictures(directory, [...used].sort(compareText), memory.pictures);
    const articles = filedArticles(own, shown);
    const shelf = { readings, texts: own, articles, pictures: shown };
    const problems = problemsOfShelf(shelf, site);
    const facts = factsOfShelf(shelf, problems, site);
    const digest = digestOfArticles(printable(articles));
    const stamp = stampOfMemory({ texts: paths, facts }, memory, ofSite);
    memory.shelves.set(volume, { volume, texts: paths, stamp, digest, facts });
    shelves.push({ volume, digest, facts, problems, notices: 0, texts: own, articles, isOpen: true });
  }
  return shelves.sort((one, other) => compareText(one.volume, other.volume));
}
