import type { Content } from '../collections/content.ts';
import { redirects } from '../edition/redirects.ts';
import type { Redirect } from '../edition/redirects.ts';

/**
 * Former addresses of a paper of which `shown` is what readers may see. That an article which is held back or taken down
 * is gone is said nowhere: its address is in no file of the paper.
 */
export function redirectsOf(
  { articles, moved }: Pick<Content, 'articles' | 'moved'>,
  shown: Parameters<typeof redirects>[0],
): Redirect[] {
  const isArticle = new Set(articles.map(({ value }) => value.url));
  return redirects(
    shown,
    moved.map(({ value }) => value),
  ).filter(({ from, to }) => to !== null || !isArticle.has(from));
}
