import type { Medium } from '../body/nodes.ts';
import { mapOf } from './maps.ts';

/** Whose videos, recordings and posts are printed as an embed, by the shape of their addresses. */
const providers: readonly [name: string, medium: Medium, host: RegExp, path: RegExp][] = [
  [
    'YouTube',
    'video',
    /^(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    /^\/(?:watch|shorts\/|live\/|embed\/|[\w-]{11}$)/,
  ],
  ['Vimeo', 'video', /^(?:www\.|player\.)?vimeo\.com$/, /\/\d+/],
  ['Dailymotion', 'video', /^(?:www\.)?(?:dailymotion\.com|dai\.ly)$/, /\w/],
  ['PeerTube', 'video', /./, /^\/(?:w|videos\/watch)\/[\w-]{20,}$/],
  ['X', 'post', /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^\/\w+\/status\/\d+/],
  ['Bluesky', 'post', /^bsky\.app$/, /^\/profile\/[^/]+\/post\//],
  ['Mastodon', 'post', /./, /^\/@[\w.@-]+\/\d+$/],
  ['Instagram', 'post', /^(?:www\.)?instagram\.com$/, /^\/(?:p|reel|tv)\//],
  ['Facebook', 'post', /^(?:www\.|m\.)?(?:facebook\.com|fb\.watch)$/, /\/(?:posts|videos|watch|reel)|^\/[\w-]{6,}\/?$/],
  ['Threads', 'post', /^(?:www\.)?threads\.(?:net|com)$/, /\/post\//],
  ['TikTok', 'video', /^(?:www\.|vm\.)?tiktok\.com$/, /\/video\/|^\/\w+\/?$/],
  ['Twitch', 'video', /^(?:www\.|clips\.)?twitch\.tv$/, /\w/],
  ['Spotify', 'sound', /^open\.spotify\.com$/, /\w/],
  ['SoundCloud', 'sound', /^(?:www\.)?soundcloud\.com$/, /\w+\/\w+/],
];

/** Where an address that stands alone leads to, and of which kind that is. */
export interface Provided {
  provider: string;
  medium: Medium;
  /** The place that the address of a map names. */
  place: string | null;
}

/** Reads the address of a video, recording, post or map; null where it is an ordinary address. */
export function readProvided(address: string): Provided | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const map = mapOf(url);
  if (map !== null) return { ...map, medium: 'map' };
  const found = providers.find(([, , host, path]) => host.test(url.hostname) && path.test(url.pathname));
  return found === undefined ? null : { provider: found[0], medium: found[1], place: null };
}
