import type { Content } from '../collections/content.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { afterBreaking } from '../edition/breaking.ts';
import { published } from '../edition/published.ts';

/** What readers may see of what was read at the moment `now`, newest first. */
export function shownArticles({ articles, site }: Pick<Content, 'articles' | 'site'>, now: Date): ArticleEntry[] {
  return published(
    articles.map(({ value }) => afterBreaking(value, site, now)),
    { now, timeZone: site.timeZone },
  );
}
