import { x } from 'xastscript';
import { escaped } from '../edition/feed-html.ts';
import { mailDate } from '../edition/moments.ts';
import type { FeedItem } from '../edition/feed-items.ts';
import { directed, newestChange } from './feed.ts';
import type { Feed } from './feed.ts';
import { xmlDocument } from './xml.ts';

/** RSS 2.0 (rssboard.org/rss-specification) with the whole text, pictures by Media RSS, authors by Dublin Core. */
export function rss(feed: Feed): string {
  const changed = newestChange(feed.items);
  const names = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
  };
  return xmlDocument(
    x('rss', names, [
      x('channel', [
        x('title', feed.title),
        x('link', feed.home),
        x('description', escaped(feed.description)),
        x('language', feed.language),
        x('copyright', feed.copyright),
        changed === null ? null : x('lastBuildDate', mailDate(changed)),
        x('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
        ...feed.items.map(item),
      ]),
    ]),
  );
}

function item(story: FeedItem) {
  const { picture } = story;
  return x('item', [
    x('title', story.headline),
    x('link', story.address),
    x('guid', { isPermaLink: 'true' }, story.id),
    x('pubDate', mailDate(story.published)),
    ...story.authors.map(({ name }) => x('dc:creator', name)),
    ...story.categories.map((category) => x('category', category)),
    // What readers take for HTML.
    story.summary === null ? null : x('description', escaped(story.summary)),
    x('content:encoded', directed(story)),
    picture === null ? null : x('enclosure', { url: picture.url, length: String(picture.length), type: picture.type }),
    picture === null
      ? null
      : x(
          'media:content',
          {
            url: picture.url,
            medium: 'image',
            type: picture.type,
            fileSize: String(picture.length),
            width: String(picture.width),
            height: String(picture.height),
          },
          picture.alt === '' ? [] : [x('media:description', { type: 'plain' }, picture.alt)],
        ),
  ]);
}
