/** A map, and the place that its address names; null where it names none. */
export interface NamedMap {
  provider: string;
  place: string | null;
}

const google = /^(?:(?:www|maps)\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
const longestPlace = 120;

/** Reads the address of a map; null where it leads to something else, also on the same host. */
export function mapOf(url: URL): NamedMap | null {
  const found = openStreetMap(url) ?? googleMaps(url) ?? appleMaps(url);
  return found === null ? null : { provider: found[0], place: readable(found[1]) };
}

type Found = [provider: string, place: string | null];

function openStreetMap({ hostname, pathname, searchParams, hash }: URL): Found | null {
  if (!/^(?:(?:www|m)\.)?(?:openstreetmap|osm)\.org$/.test(hostname)) return null;
  const isMap =
    (pathname === '/' && (hash.startsWith('#map=') || searchParams.has('mlat') || searchParams.has('bbox'))) ||
    /^\/(?:go\/\S|(?:search|directions)$|(?:node|way|relation)\/\d+$)/.test(pathname);
  return isMap ? ['OpenStreetMap', searchParams.get('query')] : null;
}

function googleMaps({ hostname, pathname, searchParams }: URL): Found | null {
  const isShort = hostname === 'maps.app.goo.gl' || (hostname === 'goo.gl' && pathname.startsWith('/maps/'));
  if (isShort) return /\w$/.test(pathname) ? ['Google Maps', null] : null;
  const isMap = hostname.startsWith('maps.') ? /^\/(?:maps(?:\/|$))?/ : /^\/maps(?:\/|$)/;
  if (!google.test(hostname) || !isMap.test(pathname)) return null;
  const inPath = /\/(?:place|search)\/([^/@]+)/.exec(pathname)?.[1];
  const asked = searchParams.get('query') ?? searchParams.get('q');
  return ['Google Maps', inPath === undefined ? asked : decoded(inPath)];
}

function appleMaps({ hostname, pathname, searchParams }: URL): Found | null {
  if (hostname === 'maps.apple') return /^\/p\/\w/.test(pathname) ? ['Apple Maps', null] : null;
  if (hostname !== 'maps.apple.com') return null;
  const named = ['q', 'name', 'query', 'address'].map((key) => searchParams.get(key)).find((place) => place !== null);
  return ['Apple Maps', named ?? null];
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return null; // `%E9` and its kin, which no browser would show either.
  }
}

/** A name that people can read: neither coordinates nor a key of the provider's. */
function readable(place: string | null): string | null {
  const name = place?.replace(/[\p{C}\s]+/gu, ' ').trim() ?? '';
  const isKey = /^(?:place_id|loc|cid|ftid):/i.test(name);
  return isKey || name.length > longestPlace || !/\p{L}{2}/u.test(name) ? null : name;
}
