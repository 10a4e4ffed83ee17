import type { Content } from '../collections/content.ts';
import { makeEdition } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { filedMonths } from '../edition/filed-months.ts';

/** The edition of what was read, for whoever prints none of its pages: texts cannot be asked for. */
export function plainEdition({ site, volumes, authors, letters, moved }: Content, now: Date): Edition {
  return makeEdition({
    site,
    now,
    volumes: filedMonths(volumes),
    profiles: authors.map(({ value }) => value),
    letters: letters.map(({ value }) => value),
    moved: moved.map(({ value }) => value),
    standing: [],
    contentDirectory: '',
    lengthOfPreview: () => Promise.resolve(null),
    textOf: ({ url }) => Promise.reject(new Error(`Unexpected reading of ${url}, which is not printed`)),
  });
}
