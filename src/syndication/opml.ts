import { x } from 'xastscript';
import { feedFiles } from '../edition/feed-channels.ts';
import type { FeedChannel } from '../edition/feed-channels.ts';
import type { Absolute } from '../edition/structured-data/publisher.ts';
import { xmlDocument } from './xml.ts';

/** All feeds as a list to subscribe to (opml.org/spec2). */
export function opml(title: string, channels: readonly FeedChannel[], absolute: Absolute): string {
  return xmlDocument(
    x('opml', { version: '2.0' }, [
      x('head', [x('title', title)]),
      x(
        'body',
        channels.map((channel) =>
          x('outline', {
            type: 'rss',
            text: channel.title,
            title: channel.title,
            description: channel.description,
            xmlUrl: absolute(channel.address + feedFiles.rss),
            htmlUrl: absolute(channel.address),
          }),
        ),
      ),
    ]),
  );
}
