/** Addresses of a discussion that readers copy from their browser, read without asking anybody. */

/** The number of a Mastodon status from its address at a host, `https://social.example/@courier/114`; else null. */
export function mastodonStatus(address: string, host: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.host !== host.toLowerCase()) return null;
  return /^\/(?:web\/)?@[\w.@-]+\/(\d+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** A Bluesky post by its author, a handle or a DID, and its key. */
interface BlueskyPost {
  author: string;
  key: string;
}

/** Reads `https://bsky.app/profile/AUTHOR/post/KEY` and `at://AUTHOR/app.bsky.feed.post/KEY`; else null. */
export function blueskyPost(address: string): BlueskyPost | null {
  const shape =
    /^(?:https:\/\/bsky\.app\/profile\/([\w.:-]+)\/post\/|at:\/\/([\w.:-]+)\/app\.bsky\.feed\.post\/)([\w.~:-]+)\/?$/;
  const [, handle, did, key] = shape.exec(address) ?? [];
  const author = handle ?? did;
  return author === undefined || key === undefined ? null : { author, key };
}
