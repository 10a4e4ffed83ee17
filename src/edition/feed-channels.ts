import type { ArticleEntry } from '../collections/schema.ts';
import { authorAddress, sectionAddress, topicAddress } from './addresses.ts';
import type { Edition } from './current-edition.ts';

/** What a reader can follow: the paper, a section, an author, a topic. */
export interface FeedChannel {
  kind: 'paper' | 'section' | 'author' | 'topic';
  title: string;
  description: string;
  /** Of the page that it follows, from the root of the paper; the feeds lie below it. */
  address: string;
  /** Newest first. */
  articles: ArticleEntry[];
}

/** Names of a channel's files: RSS 2.0, Atom, JSON Feed. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** Stories in a feed. There are many authors and topics, and each story is in several of their feeds. */
const longest = { paper: 30, section: 30, author: 10, topic: 10 } as const;

/** Every channel of the edition. */
export function feedChannels({
  site,
  words,
  articles,
  authors,
  topics,
}: Pick<Edition, 'site' | 'words' | 'articles' | 'authors' | 'topics'>): FeedChannel[] {
  const below = (name: string) => `${name} | ${site.name}`;
  const channels: FeedChannel[] = [
    { kind: 'paper', title: site.name, description: site.tagline ?? site.name, address: '/', articles: [...articles] },
    ...site.sections.map(({ slug, name, description }) => ({
      kind: 'section' as const,
      title: below(name),
      description: description ?? name,
      address: sectionAddress(slug),
      articles: articles.filter(({ section }) => section === slug),
    })),
    ...authors.map(({ slug, name, articles: own }) => ({
      kind: 'author' as const,
      title: below(name),
      description: words.storiesBy(name),
      address: authorAddress(slug),
      articles: own,
    })),
    ...topics.map(({ slug, name, articles: own }) => ({
      kind: 'topic' as const,
      title: below(name),
      description: words.storiesAbout(name),
      address: topicAddress(slug),
      articles: own,
    })),
  ];
  return channels.map((channel) => ({ ...channel, articles: channel.articles.slice(0, longest[channel.kind]) }));
}

/** Paths of all channels for `[...list]`, in the form of Astro's `getStaticPaths`. */
export function channelPaths(edition: Parameters<typeof feedChannels>[0]) {
  return feedChannels(edition).map((channel) => ({
    params: { list: channel.address.slice(1, -1) || undefined },
    props: { channel },
  }));
}
