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

/**
 * Prepares the search once; a title leads only to a story of the same or an older volume. The title of a story that
 * readers may not see, one of `held`, is left out: it would tell them of it.
 */
export function storiesByTitle(
  articles: readonly ArticleEntry[],
  held: readonly Pick<ArticleEntry, 'headline'>[] = [],
): StoriesByTitle {
  const secret = new Set(held.map(({ headline }) => titleKey(headline)));
  const known = Map.groupBy(articles, ({ headline }) => titleKey(headline));
  return (titles, from) =>
    titles.flatMap((title) => {
      const key = titleKey(title);
      const stories = known.get(key);
      if (stories === undefined && secret.has(key)) return [];
      const story = stories?.find((candidate) => candidate.url !== from.url && volumeOf(candidate) <= volumeOf(from));
      return [{ title, url: story?.url ?? null }];
    });
}
