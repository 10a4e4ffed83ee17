/// <reference lib="webworker" />
import { cacheNames } from '../cache-names.ts';

/**
 * The worker of a paper that is not kept any more: it lets go of everything and goes. Browsers that have the other one
 * find it when they look for a newer worker, so that no reader stays with what was kept.
 */

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const root = self.registration.scope;
  const own = new Set<string>([...Object.values(cacheNames(root)), `workbox-precache-v2-${root}`]);
  await Promise.all((await caches.keys()).filter((name) => own.has(name)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
