import { cacheNames } from './cache-names.ts';
import { base, choices } from './store.ts';

/** What the browser keeps of whole pages, for reading without the network. */

const root = new URL(base, location.href).href;
const names = cacheNames(root);

/** Keeps a page and its photos. A browser without caches, or without room, keeps none: the list of saved articles still has it. */
export async function keepPage(path: string, pictures: readonly string[]): Promise<void> {
  if (choices().keeping === 'nothing' || document.documentElement.dataset['offline'] === undefined) return;
  await quietly(async () => {
    const cache = await caches.open(names.saved);
    await Promise.all([root + path, ...pictures].map((address) => cache.add(address)));
  });
}

/** Keeps the photos of the front page that is open, which were fetched before there was a worker to keep them. */
export async function keepFrontPictures(): Promise<void> {
  await quietly(async () => {
    await navigator.serviceWorker.ready;
    const cache = await caches.open(names.frontPictures);
    const shown = [...document.querySelectorAll<HTMLImageElement>('main picture img')].filter(
      ({ complete }) => complete,
    );
    await Promise.all(shown.map(({ currentSrc }) => cache.add(currentSrc)));
  });
}

/** Lets go of a page and of what belongs to it. */
export async function dropPage(path: string): Promise<void> {
  await quietly(async () => {
    const cache = await caches.open(names.saved);
    const own = (await cache.keys()).filter(({ url }) => url.startsWith(root + path));
    await Promise.all(own.map((request) => cache.delete(request)));
  });
}

/** Addresses of the articles that can be read without the network. */
export async function keptArticles(of: 'saved' | 'read'): Promise<string[]> {
  return quietly(async () => {
    if (!(await caches.has(names[of]))) return [];
    const requests = await (await caches.open(names[of])).keys();
    return requests.map(({ url }) => url).filter((url) => url.endsWith('/'));
  }).then((found) => found ?? []);
}

/** Whether the front page can be read without the network. */
export async function isFrontKept(): Promise<boolean> {
  return (await quietly(() => caches.match(root, { ignoreSearch: true }))) !== undefined;
}

/** The page at an address as it is kept. */
export function keptPage(address: string): Promise<Response | undefined> {
  return caches.match(address, { ignoreSearch: true });
}

/** Lets go of the pages that were only read, with their photos. */
export async function dropRead(): Promise<void> {
  await quietly(() => Promise.all([names.read, names.fronts, names.pictures].map((name) => caches.delete(name))));
}

/** Lets go of all that is kept of pages. */
export async function dropAll(): Promise<void> {
  await quietly(async () => {
    const own = (await caches.keys()).filter((name) => name.endsWith(` ${root}`) || name.endsWith(`-${root}`));
    await Promise.all(own.map((name) => caches.delete(name)));
  });
}

/** Caches are refused in private windows and on hosts without encryption. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
