import type { ContentMemory, FiledArticle } from './content.ts';
import { filedArticles } from './filed-articles.ts';
import type { Problem } from './problem.ts';
import type { ReadShelf } from './read-shelves.ts';
import type { ReadText } from './read-text.ts';
import { stampOfMemory } from './shelf.ts';
import type { Shelf, ShelfFacts } from './shelf.ts';

/** What was read of a volume cannot be brought back, though nothing in it has changed since. */
export class LostReadingError extends Error {
  override name = 'LostReadingError';
}

/** A volume in which nothing has changed: what was read of it is brought back when somebody asks for it. */
export class ClosedShelf implements ReadShelf {
  readonly volume: string;
  readonly digest: string;
  readonly facts: ShelfFacts;
  readonly problems: readonly Problem[];
  readonly notices: number;
  readonly #shelf: Shelf;
  readonly #memory: ContentMemory;
  readonly #settings: string;
  #opened: { texts: ReadText[]; articles: FiledArticle[] } | null = null;

  constructor(shelf: Shelf, memory: ContentMemory, settings: string) {
    const { volume, digest, facts } = shelf;
    this.volume = volume;
    this.digest = digest;
    this.facts = facts;
    this.problems = facts.problems;
    this.notices = facts.notices;
    this.#shelf = shelf;
    this.#memory = memory;
    this.#settings = settings;
  }

  get isOpen(): boolean {
    return this.#opened !== null;
  }

  get texts(): readonly ReadText[] {
    return this.#open().texts;
  }

  get articles(): readonly FiledArticle[] {
    return this.#open().articles;
  }

  #open() {
    if (this.#opened !== null) return this.#opened;
    const { volume, texts: paths, stamp, facts } = this.#shelf;
    const memory = this.#memory;
    if (paths.some((path) => memory.texts.known(path) === undefined)) memory.bring(volume);
    if (stampOfMemory(this.#shelf, memory, this.#settings) !== stamp) {
      throw new LostReadingError(
        `The press’s own note on what was read of ${volume || 'texts without an address'} is damaged`,
      );
    }
    const texts = paths.flatMap((path) => memory.texts.known(path)?.made.text ?? []);
    const pictures = new Map(
      facts.pictures.flatMap((path) => {
        const known = memory.pictures.known(path);
        return known === undefined ? [] : [[path, known.made] as const];
      }),
    );
    this.#opened = { texts, articles: filedArticles(texts, pictures) };
    return this.#opened;
  }
}
