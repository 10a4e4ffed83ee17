import { blueskyPost } from '../../copy/address/discussion-address.ts';
import type { DiscussionAdapter } from '../discussion.ts';

/** The answers to a post, by the lexicon app.bsky.feed.getPostThread at the public host, which asks for no token. */
export const blueskyDiscussion: DiscussionAdapter = ({ discussion }) => {
  const post = discussion === null ? null : blueskyPost(discussion);
  if (post === null) return null;
  const uri = encodeURIComponent(`at://${post.author}/app.bsky.feed.post/${post.key}`);
  return {
    kind: 'bluesky',
    name: 'Bluesky',
    source: `https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=${uri}&depth=10&parentHeight=0`,
    link: `https://bsky.app/profile/${post.author}/post/${post.key}`,
  };
};
