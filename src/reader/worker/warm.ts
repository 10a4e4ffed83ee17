/**
 * Fetches what a cache does not have yet; with `reload` also what it has. What cannot be fetched is left out: the worker
 * is of use without it.
 */
export async function warm(cacheName: string, addresses: readonly string[], mode?: 'reload'): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    addresses.map(async (address) => {
      if (mode === undefined && (await cache.match(address)) !== undefined) return;
      await cache.add(new Request(address, mode === undefined ? {} : { cache: mode })).catch(() => undefined);
    }),
  );
}
