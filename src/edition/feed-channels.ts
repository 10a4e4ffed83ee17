import { authorAddress, correctionsAddress, sectionAddress, topicAddress } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { ListName } from './lists.ts';

/** What a reader can follow: the paper, its corrections, a section, an author, a topic. */
export interface FeedChannel {
  kind: 'paper' | 'corrections' | 'section' | 'author' | 'topic';
  /** What is followed, without the name of the paper. */
  name: string;
  title: string;
  description: string;
  /** Of the page that it follows, from the root of the paper; the feeds lie below it. */
  address: string;
  /** The list of stories that it follows, and how many it has; those of corrections are looked for in all of them. */
  list: ListName;
  most: number;
}

/** Names of a channel's files: RSS 2.0, Atom, JSON Feed. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** The formats of a feed, the best known first. */
export const feedFormats = [
  { format: 'RSS', file: feedFiles.rss, type: 'application/rss+xml' },
  { format: 'Atom', file: feedFiles.atom, type: 'application/atom+xml' },
  { format: 'JSON', file: feedFiles.json, type: 'application/feed+json' },
] as const;

/** Stories in a feed. There are many authors and topics, and each story is in several of their feeds. */
const longest = { paper: 30, corrections: Infinity, section: 30, author: 10, topic: 10 } as const;

/** Every channel of the edition. */
export function feedChannels({
  site,
  words,
  authors,
  topics,
}: Pick<Edition, 'site' | 'words' | 'authors' | 'topics'>): FeedChannel[] {
  const below = (name: string) => `${name} | ${site.name}`;
  const channels: Omit<FeedChannel, 'most'>[] = [
    {
      kind: 'paper',
      name: site.name,
      title: site.name,
      description: site.tagline ?? site.name,
      address: '/',
      list: 'all',
    },
    {
      kind: 'corrections',
      name: words.corrections,
      title: below(words.corrections),
      description: words.correctionsHow,
      address: correctionsAddress,
      list: 'corrected',
    },
    ...site.sections.map(({ slug, name, description }) => ({
      kind: 'section' as const,
      name,
      title: below(name),
      description: description ?? name,
      address: sectionAddress(slug),
      list: `section/${slug}` as const,
    })),
    ...authors.map(({ slug, name }) => ({
      kind: 'author' as const,
      name,
      title: below(name),
      description: words.storiesBy(name),
      address: authorAddress(slug),
      list: `author/${slug}` as const,
    })),
    ...topics.map(({ slug, name }) => ({
      kind: 'topic' as const,
      name,
      title: below(name),
      description: words.storiesAbout(name),
      address: topicAddress(slug),
      list: `topic/${slug}` as const,
    })),
  ];
  return channels.map((channel) => ({ ...channel, most: longest[channel.kind] }));
}

/** Paths of all channels for `[...list]`, in the form of Astro's `getStaticPaths`. */
export function channelPaths(edition: Parameters<typeof feedChannels>[0]) {
  return feedChannels(edition).map((channel) => ({
    params: { list: channel.address.slice(1, -1) || undefined },
    props: { channel },
  }));
}
