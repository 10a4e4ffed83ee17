/** Whose videos and posts are printed as an embed, by the shape of their addresses. */
const providers: readonly [name: string, host: RegExp, path: RegExp][] = [
  [
    'YouTube',
    /^(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    /^\/(?:watch|shorts\/|live\/|embed\/|[\w-]{11}$)/,
  ],
  ['Vimeo', /^(?:www\.|player\.)?vimeo\.com$/, /\/\d+/],
  ['Dailymotion', /^(?:www\.)?(?:dailymotion\.com|dai\.ly)$/, /\w/],
  ['PeerTube', /./, /^\/(?:w|videos\/watch)\/[\w-]{20,}$/],
  ['X', /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^\/\w+\/status\/\d+/],
  ['Bluesky', /^bsky\.app$/, /^\/profile\/[^/]+\/post\//],
  ['Mastodon', /./, /^\/@[\w.@-]+\/\d+$/],
  ['Instagram', /^(?:www\.)?instagram\.com$/, /^\/(?:p|reel|tv)\//],
  ['Facebook', /^(?:www\.|m\.)?(?:facebook\.com|fb\.watch)$/, /\/(?:posts|videos|watch|reel)|^\/[\w-]{6,}\/?$/],
  ['Threads', /^(?:www\.)?threads\.(?:net|com)$/, /\/post\//],
  ['TikTok', /^(?:www\.|vm\.)?tiktok\.com$/, /\/video\/|^\/\w+\/?$/],
  ['Twitch', /^(?:www\.|clips\.)?twitch\.tv$/, /\w/],
  ['Spotify', /^open\.spotify\.com$/, /\w/],
  ['SoundCloud', /^(?:www\.)?soundcloud\.com$/, /\w+\/\w+/],
];

/** The provider of a video's or post's address; null where it is an ordinary address. */
export function providerOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return providers.find(([, host, path]) => host.test(url.hostname) && path.test(url.pathname))?.[0] ?? null;
}
