import type { Content } from '../collections/content.ts';
import { published } from '../edition/published.ts';
import { redirects } from '../edition/redirects.ts';
import type { Redirect } from '../edition/redirects.ts';

/** Former addresses of a paper, as of the moment it is built for. */
export function redirectsOf({ articles, moved, site }: Content, now: Date): Redirect[] {
  const entries = articles.map(({ value }) => value);
  return redirects(
    published(entries, { now, timeZone: site.timeZone }),
    moved.map(({ value }) => value),
  );
}
