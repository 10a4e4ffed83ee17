import type { FeedItem } from '../edition/feed-items.ts';

/** A feed, whatever format it is printed in. All addresses are whole. */
export interface Feed {
  title: string;
  description: string;
  /** Of the page that it follows. */
  home: string;
  /** Of the feed itself. */
  self: string;
  language: string;
  publisher: string;
  copyright: string;
  /** Of a picture that stands for the paper. */
  icon: string;
  items: FeedItem[];
}

/** The HTML of a story, marked where it runs from right to left or is in another language than the feed. */
export function directed({ html, direction, isForeign, language }: FeedItem): string {
  return direction === 'rtl' || isForeign ? `<div dir="${direction}" lang="${language}">${html}</div>` : html;
}

/** When the newest change of a feed was made; null where it has no story yet. */
export function newestChange(items: readonly FeedItem[]): string | null {
  return items
    .map(({ updated }) => updated)
    .reduce<string | null>((last, date) => (last === null || Date.parse(date) > Date.parse(last) ? date : last), null);
}
