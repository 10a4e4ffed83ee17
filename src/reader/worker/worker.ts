/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import type { WorkboxPlugin } from 'workbox-core';
import { atMost, cacheNames } from '../cache-names.ts';
import { keepNewest, trim } from './keep-newest.ts';
import { warm } from './warm.ts';

/**
 * Keeps the paper for reading without the network. The network is always asked first for a page, so that no reader is
 * held to an old edition; a file whose name holds a hash of its content never changes, and is asked for once.
 */

/** What `worker-file.ts` sets before this code. */
declare const SHELL: {
  /** Hash of the front page: with a new edition this is a new worker, which fetches it. */
  front: string;
  /** Its first photo, in one width; empty where it has none. */
  frontPictures: string[];
  /** Pages and icons that are fetched again where their revision changes. */
  files: { url: string; revision: string }[];
  /** Addresses with a hash in their names. */
  assets: string[];
};
declare const self: ServiceWorkerGlobalScope;

const root = self.registration.scope;
const names = cacheNames(root);
/** The reader's choice stands in the worker's address; with another choice it is another worker. */
const keepsRead = location.search.includes('keep=read');
const secondsToWait = 4;

const isPage = (url: URL) => url.href.startsWith(root) && url.pathname.endsWith('/');
const isArticle = (url: URL) =>
  /^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/$/.test(url.href.slice(root.length).replace(/[?#].*/, ''));
const isFront = (url: URL) => url.pathname === new URL(root).pathname;
const isAsset = (url: URL) => url.href.startsWith(`${root}_astro/`);

/** A page is the same whatever a link to it says after `?`. */
const addressOf = (url: string) => url.replace(/[?#].*/, '');
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(addressOf(request.url)),
};

/** What is kept of an address besides the cache that it is read into: saved by the reader, or part of the shell. */
async function keptCopy(address: string): Promise<Response | undefined> {
  const saved = (await caches.has(names.saved)) ? await (await caches.open(names.saved)).match(address) : undefined;
  return saved ?? matchPrecache(address);
}

/** A screen that is turned asks for a photo in another width: a kept one shows the same where there is no network. */
const orOtherWidth: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const wanted = stemOf(request.url);
    for (const name of [names.saved, names.frontPictures, names.pictures]) {
      const cache = (await caches.has(name)) ? await caches.open(name) : null;
      const kept = (await cache?.keys())?.find(({ url }) => stemOf(url) === wanted);
      if (kept !== undefined) return cache?.match(kept);
    }
    return undefined;
  },
};

/** The address of a photo without its width and form. */
const stemOf = (address: string): string => address.replace(/-\d+\.(?:avif|webp|jpg)$/, '');

const orKept: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ?? (await keptCopy(addressOf(request.url))),
};

const orOfflinePage: WorkboxPlugin = {
  handlerDidError: async ({ request }) => (await keptCopy(addressOf(request.url))) ?? matchPrecache(`${root}offline/`),
};

/** A saved page is kept as it was last read. */
const renewing: WorkboxPlugin = {
  fetchDidSucceed: ({ request, response, event }) => {
    if (response.ok) event.waitUntil(renewSaved(addressOf(request.url), response.clone()));
    return Promise.resolve(response);
  },
};

async function renewSaved(address: string, copy: Response): Promise<void> {
  if (!(await caches.has(names.saved))) return;
  const saved = await caches.open(names.saved);
  if ((await saved.match(address)) !== undefined) await saved.put(address, copy);
}

const pages = (cacheName: string, most: number) =>
  new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: secondsToWait,
    plugins: [withoutQuery, orKept, orOfflinePage, renewing, keepNewest(cacheName, most)],
  });

const article = pages(names.read, atMost.read);
const front = pages(names.fronts, atMost.fronts);
/** For pages that are not to be kept. */
const passing = new NetworkOnly({ plugins: [orOfflinePage, renewing] });
const assets = new CacheFirst({ cacheName: names.assets });
const picturesIn = (cacheName: string, most: number) =>
  new CacheFirst({ cacheName, plugins: [orKept, orOtherWidth, keepNewest(cacheName, most)] });
const pictures = picturesIn(names.pictures, atMost.pictures);
const frontPictures = picturesIn(names.frontPictures, atMost.frontPictures);
const picturesKeptOnly = new NetworkOnly({
  plugins: [{ handlerDidError: ({ request }) => keptCopy(request.url) }, orOtherWidth],
});
const orKeptOnly = new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => keptCopy(request.url) }] });

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPage(url),
  (options) => {
    const strategy = isFront(options.url) || keepsRead ? (isArticle(options.url) ? article : front) : passing;
    return strategy.handle(options);
  },
);
registerRoute(({ url }) => isAsset(url), assets);
registerRoute(
  ({ request, url }) =>
    request.destination === 'image' && url.href.startsWith(root) && /-\d+\.(?:avif|webp|jpg)$/.test(url.pathname),
  async (options) => {
    const strategy = (await isOnFront(options.event)) ? frontPictures : keepsRead ? pictures : picturesKeptOnly;
    return strategy.handle(options);
  },
);
// Icons and the like: as they are now, else as they were.
registerRoute(({ url }) => SHELL.files.some((file) => file.url === url.pathname) && !isPage(url), orKeptOnly);

/** Whether the page that asks is the front page. */
async function isOnFront(event: ExtendableEvent): Promise<boolean> {
  const page = event instanceof FetchEvent ? await self.clients.get(event.clientId) : undefined;
  return page !== undefined && isFront(new URL(page.url));
}

precache(SHELL.files);
cleanupOutdatedCaches();
enableNavigationPreload();
clientsClaim();

self.addEventListener('install', (event) => {
  // The pages that are open keep working: files of theirs that the new edition has no more stay in the cache for a while.
  event.waitUntil(
    Promise.all([
      self.skipWaiting(),
      warm(names.assets, SHELL.assets),
      warm(names.fronts, [root], 'reload'),
      warm(names.frontPictures, SHELL.frontPictures),
    ]),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(settle());
});

/** Keeps what was open before the worker was there, where the reader wants what is read kept; else lets go of all that. */
async function settle(): Promise<void> {
  await trim(names.assets, atMost.assets, SHELL.assets);
  await trim(names.frontPictures, atMost.frontPictures, SHELL.frontPictures);
  if (!keepsRead) {
    await Promise.all([caches.delete(names.read), caches.delete(names.pictures)]);
    await trim(names.fronts, 1, [new URL(root).pathname]);
    return;
  }
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const read = open.map(({ url }) => addressOf(url)).filter((url) => url.startsWith(root) && isArticle(new URL(url)));
  await warm(names.read, read);
}
