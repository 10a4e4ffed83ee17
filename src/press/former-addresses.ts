import type { Content } from '../collections/content.ts';
import { published } from '../edition/published.ts';
import { redirects } from '../edition/redirects.ts';
import type { Redirect } from '../edition/redirects.ts';

/**
 * Former addresses of a paper, as of the moment it is built for. That an article which is held back or taken down is gone
 * is said nowhere: its address is in no file of the paper.
 */
export function redirectsOf({ articles, moved, site }: Content, now: Date): Redirect[] {
  const entries = articles.map(({ value }) => value);
  const isArticle = new Set(entries.map(({ url }) => url));
  return redirects(
    published(entries, { now, timeZone: site.timeZone }),
    moved.map(({ value }) => value),
  ).filter(({ from, to }) => to !== null || !isArticle.has(from));
}
