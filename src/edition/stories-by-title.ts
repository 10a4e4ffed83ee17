import { titleKey } from '../copy/address/title-key.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from './addresses.ts';

/** A title that a text names as related; with an address where the story is known. */
export interface NamedStory {
  title: string;
  url: string | null;
}

/** Finds stories by the titles that other texts name them by. */
export type StoriesByTitle = (titles: readonly string[], from: ArticleEntry) => NamedStory[];

/** Prepares the search once; a title leads only to a story of the same or an older volume. */
export function storiesByTitle(articles: readonly ArticleEntry[]): StoriesByTitle {
  const known = new Map<string, ArticleEntry[]>();
  for (const article of articles) {
    const key = titleKey(article.headline);
    known.set(key, [...(known.get(key) ?? []), article]);
  }
  return (titles, from) =>
    titles.map((title) => {
      const story = known
        .get(titleKey(title))
        ?.find((candidate) => candidate.url !== from.url && volumeOf(candidate) <= volumeOf(from));
      return { title, url: story?.url ?? null };
    });
}
