import type { WorkboxPlugin } from 'workbox-core';

/** Lets go of the oldest entries of a cache when it has more than `most`. What is put again counts as new. */
export function keepNewest(cacheName: string, most: number): WorkboxPlugin {
  return { cacheDidUpdate: () => trim(cacheName, most, []) };
}

/** Lets go of the oldest entries of a cache beyond `most`, but of none of the addresses in `spared`. */
export async function trim(cacheName: string, most: number, spared: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const requests = await cache.keys();
  const oldest = requests.filter(({ url }) => !spared.includes(new URL(url).pathname));
  const surplus = oldest.slice(0, Math.max(0, requests.length - most));
  await Promise.all(surplus.map((request) => cache.delete(request)));
}
