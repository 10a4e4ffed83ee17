import type { ArticleEntry } from '../collections/schema.ts';
import type { Edition } from './edition.ts';
import type { ListName } from './lists.ts';
import { newestFirst } from './published.ts';

/** More than a front has room for, whatever stands at other places of it. */
const enough = 60;

/**
 * The stories that the front is laid out from, newest first: as many of each list as it can show, and all that an editor
 * has given a place. No older one could stand on it.
 */
export function frontStories({ site, list }: Pick<Edition, 'site' | 'list'>): ArticleEntry[] {
  const lists: ListName[] = [
    ...(['all', 'news', 'opinion', 'breaking'] as const),
    ...site.sections.flatMap(({ slug }) => [`section/${slug}`, `news/${slug}`] as const),
  ];
  const stories = [...lists.flatMap((name) => list(name).newest(enough)), ...list('placed').newest(Infinity)];
  return newestFirst([...new Set(stories)], site.timeZone);
}
