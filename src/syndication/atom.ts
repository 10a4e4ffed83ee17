import { x } from 'xastscript';
import type { FeedItem } from '../edition/feed-items.ts';
import { directed, newestChange } from './feed.ts';
import type { Feed } from './feed.ts';
import { xmlDocument } from './xml.ts';

/** Atom (RFC 4287) with the whole text. A feed without a story is as old as time: no build's clock dates it. */
export function atom(feed: Feed): string {
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.home),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', newestChange(feed.items) ?? '1970-01-01T00:00:00Z'),
      x('author', [x('name', feed.publisher)]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      x('rights', feed.copyright),
      x('icon', feed.icon),
      ...feed.items.map(entry),
    ]),
  );
}

function entry(story: FeedItem) {
  const { picture } = story;
  return x('entry', { 'xml:lang': story.language }, [
    x('id', story.id),
    x('title', story.headline),
    x('published', story.published),
    x('updated', story.updated),
    ...story.authors.map(({ name, url }) => x('author', [x('name', name), url === null ? null : x('uri', url)])),
    x('link', { rel: 'alternate', type: 'text/html', href: story.address }),
    picture === null
      ? null
      : x('link', { rel: 'enclosure', type: picture.type, length: String(picture.length), href: picture.url }),
    ...story.categories.map((term) => x('category', { term })),
    story.summary === null ? null : x('summary', story.summary),
    x('content', { type: 'html' }, directed(story)),
    x('rights', story.copyright),
  ]);
}
