import { directed } from './feed.ts';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with the whole text. */
export function jsonFeed(feed: Feed): string {
  const items = feed.items.map((story) => ({
    id: story.id,
    url: story.address,
    title: story.headline,
    content_html: directed(story),
    ...(story.summary !== null && { summary: story.summary }),
    ...(story.picture !== null && { image: story.picture.url }),
    date_published: story.published,
    date_modified: story.updated,
    ...(story.authors.length > 0 && {
      authors: story.authors.map(({ name, url }) => ({ name, ...(url !== null && { url }) })),
    }),
    tags: story.categories,
    language: story.language,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items,
  });
}
