import type { Edition } from '../edition/edition.ts';
import type { FeedChannel } from '../edition/feed-channels.ts';
import { correctionItems } from '../edition/correction-items.ts';
import { feedItems } from '../edition/feed-items.ts';
import { logo } from '../edition/structured-data/publisher.ts';
import type { Absolute } from '../edition/structured-data/publisher.ts';
import type { Feed } from './feed.ts';

/** Fills a channel; `file` is the name of the feed below the channel's page. */
export async function feedOf(channel: FeedChannel, file: string, edition: Edition, absolute: Absolute): Promise<Feed> {
  const { site } = edition;
  const stories = edition.list(channel.list).newest(channel.most);
  return {
    title: channel.title,
    description: channel.description,
    home: absolute(channel.address),
    self: absolute(channel.address + file),
    language: site.language,
    publisher: site.name,
    copyright: `© ${site.copyrightHolder}`,
    icon: absolute(logo.address),
    items:
      channel.kind === 'corrections'
        ? correctionItems(stories, edition, absolute)
        : await feedItems(stories, edition, absolute),
  };
}
