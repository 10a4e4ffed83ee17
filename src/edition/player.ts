/** A provider's player, as a page may set it in place of a link. */
export interface Player {
  /** Always https, and one of the hosts below. */
  src: string;
  host: string;
  shape: 'wide' | 'upright' | 'low' | 'tall';
}

type Make = (address: URL) => { src: string; shape?: Player['shape'] } | null;

/** Makes the player of a video's or recording's address; null where the provider has none that the address suffices for. */
export function playerOf(provider: string, address: string): Player | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const made = players.get(provider)?.(url) ?? null;
  return made === null ? null : { shape: 'wide', ...made, host: new URL(made.src).host.replace(/^www\./, '') };
}

const players = new Map<string, Make>([
  ['YouTube', youTube],
  ['Vimeo', vimeo],
  ['Dailymotion', dailymotion],
  ['PeerTube', peerTube],
  ['Spotify', spotify],
  ['SoundCloud', soundCloud],
]);

function youTube({ hostname, pathname, searchParams }: URL): ReturnType<Make> {
  const isVideo = /^(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/.test(hostname);
  const id = /^\/(?:(?:shorts|live|embed)\/)?([\w-]{11})\/?$/.exec(pathname)?.[1] ?? searchParams.get('v') ?? '';
  if (!isVideo || !/^[\w-]{11}$/.test(id)) return null;
  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '');
  return {
    src: `https://www.youtube-nocookie.com/embed/${id}${start === 0 ? '' : `?start=${start}`}`,
    shape: pathname.startsWith('/shorts/') ? 'upright' : 'wide',
  };
}

function seconds(time: string): number {
  const [, hours, minutes, rest] = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

function vimeo({ hostname, pathname, searchParams }: URL): ReturnType<Make> {
  const [, id, secret] = /\/(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(pathname) ?? [];
  if (!/^(?:(?:www|player)\.)?vimeo\.com$/.test(hostname) || id === undefined) return null;
  const hash = secret ?? searchParams.get('h');
  const unlisted = hash !== null && /^[0-9a-f]+$/.test(hash) ? `&h=${hash}` : '';
  return { src: `https://player.vimeo.com/video/${id}?dnt=1${unlisted}` };
}

function dailymotion({ hostname, pathname }: URL): ReturnType<Make> {
  const isShort = hostname === 'dai.ly';
  const id = (isShort ? /^\/(\w+)$/ : /^\/video\/(\w+)/).exec(pathname)?.[1];
  if (id === undefined || !(isShort || /^(?:www\.)?dailymotion\.com$/.test(hostname))) return null;
  return { src: `https://geo.dailymotion.com/player.html?video=${id}` };
}

/** PeerTube stands on many hosts: the player is on the one of the address. */
function peerTube({ protocol, host, pathname }: URL): ReturnType<Make> {
  const id = /^\/(?:w|videos\/watch)\/([\w-]{20,})$/.exec(pathname)?.[1];
  return protocol === 'https:' && id !== undefined ? { src: `https://${host}/videos/embed/${id}` } : null;
}

function spotify({ hostname, pathname }: URL): ReturnType<Make> {
  const [, kind, id] = /^\/(?:intl-\w+\/)?(track|episode|album|playlist|show|artist)\/(\w+)\/?$/.exec(pathname) ?? [];
  if (hostname !== 'open.spotify.com' || kind === undefined || id === undefined) return null;
  return {
    src: `https://open.spotify.com/embed/${kind}/${id}`,
    shape: kind === 'track' || kind === 'episode' ? 'low' : 'tall',
  };
}

function soundCloud({ hostname, pathname }: URL): ReturnType<Make> {
  if (!/^(?:www\.)?soundcloud\.com$/.test(hostname) || !/^\/[\w-]+\/[\w-]+/.test(pathname)) return null;
  const address = encodeURIComponent(`https://soundcloud.com${pathname}`);
  return { src: `https://w.soundcloud.com/player/?url=${address}`, shape: 'low' };
}
