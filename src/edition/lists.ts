import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { slugOf } from '../copy/address/slug.ts';
import type { Volume } from './addresses.ts';
import type { AuthorSlugs } from './authors.ts';
import { endOfBreaking } from './breaking.ts';
import { endOfNews } from './news-window.ts';
import { isOpinion } from './opinion.ts';

/**
 * A list of the paper's stories: all of them, those with corrections, those that an editor has given a place on the
 * front, breaking news without one, those of the last two days, opinion and news, and news, all stories, or those by
 * somebody or about something below a slug.
 */
export type ListName =
  | 'all'
  | 'corrected'
  | 'placed'
  | 'breaking'
  | 'recent'
  | 'opinion'
  | 'news'
  | `${'news' | 'section' | 'author' | 'topic'}/${string}`;

/** What decides which lists a story is in, besides the story. */
export interface Listing {
  site: Pick<SiteSettings, 'sections' | 'opinionLabels' | 'breakingLabels' | 'breakingHours' | 'timeZone'>;
  slugs: AuthorSlugs;
  now: Date;
}

/** The lists that a story is in, each once. */
export function listsOf(article: ArticleEntry, { site, slugs, now }: Listing): Set<ListName> {
  const lists = new Set<ListName>(['all', `section/${article.section}`]);
  const isOut = (end: number | null) => end === null || end <= now.getTime();
  if (isOpinion(article, site)) lists.add('opinion');
  else lists.add('news').add(`news/${article.section}`);
  for (const slug of article.authors.map(({ name }) => slugs(name))) if (slug !== '') lists.add(`author/${slug}`);
  for (const slug of article.topics.map(slugOf)) if (slug !== '') lists.add(`topic/${slug}`);
  if (article.corrections.length > 0) lists.add('corrected');
  if (article.front !== null) lists.add('placed');
  else if (!isOut(endOfBreaking(article, site))) lists.add('breaking');
  if (!isOut(endOfNews(article, site.timeZone))) lists.add('recent');
  return lists;
}

/** How many stories a list shows before it leads to months. */
export const listLength = 30;

/** How many stories of a list, or of all, a month has. */
export interface MonthCount {
  volume: Volume;
  count: number;
}

/** A list as it is asked for: what it has of each month, newest first, and its stories. */
export interface StoryList {
  count: number;
  months: MonthCount[];
  /** The calendar date of the last change of one of its stories; null where it has none. */
  lastChange: string | null;
  /** The newest `most` stories, newest first. */
  newest: (most: number) => ArticleEntry[];
}

/** What a list is made of. */
interface Listed {
  volume: Volume;
  register: { lists: Readonly<Record<string, { count: number; lastChange: string }>> };
  storiesOf: (name: ListName) => readonly ArticleEntry[];
}

/** Gives a list of the stories of `months`, newest first; only months whose stories are asked for are opened. */
export function storyList(name: ListName, months: readonly Listed[]): StoryList {
  const own = months.flatMap((month) => {
    const facts = month.register.lists[name];
    return facts === undefined ? [] : [{ month, ...facts }];
  });
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    months: own.map(({ month: { volume }, count }) => ({ volume, count })),
    lastChange: own.reduce<string | null>(
      (last, { lastChange }) => (last === null || lastChange > last ? lastChange : last),
      null,
    ),
    newest: (most) => {
      const found: ArticleEntry[] = [];
      for (const { month } of own) {
        if (found.length >= most) break;
        found.push(...month.storiesOf(name).slice(0, most - found.length));
      }
      return found;
    },
  };
}
