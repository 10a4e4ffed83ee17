import type { PlacedAddress } from '../../copy/article.ts';
import { blueskyPost, mastodonStatus } from '../../copy/address/discussion-address.ts';
import type { CommentsSettings } from '../comments-schema.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

interface Discussed {
  path: string;
  placement: { discussion: PlacedAddress | null };
}

/** Addresses of discussions that the kind chosen in `site.yaml` cannot show, each at its place. */
export function knownDiscussions(texts: readonly Discussed[], comments: CommentsSettings | undefined): Problem[] {
  return texts.flatMap(({ path, placement: { discussion } }) => {
    if (discussion === null || fits(discussion.url, comments)) return [];
    const { url, line, column } = discussion;
    const reason = `Unexpected discussion \`${url}\`, expected ${expected(comments)}`;
    return [problem('discussion-unfit', { file: path, line, column }, reason)];
  });
}

function fits(url: string, comments: CommentsSettings | undefined): boolean {
  if (comments?.kind === 'mastodon') return mastodonStatus(url, comments.host ?? '') !== null;
  return comments?.kind === 'bluesky' && blueskyPost(url) !== null;
}

function expected(comments: CommentsSettings | undefined): string {
  if (comments?.kind === 'mastodon') return `a post such as \`https://${comments.host ?? ''}/@name/114\``;
  if (comments?.kind === 'bluesky') return 'a post such as `https://bsky.app/profile/name/post/3k`';
  return comments === undefined ? 'none: site.yaml has no `comments`' : 'none: giscus finds the discussion by itself';
}
