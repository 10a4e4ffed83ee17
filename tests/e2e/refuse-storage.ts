import type { Page } from './visit.ts';

/** Makes the browser refuse to store anything, as it does where cookies are blocked. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    Object.defineProperty(window, 'caches', { value: undefined });
  });
}

/** What this origin has stored: names of entries, caches and databases, and whether there is a cookie. */
export function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(document.cookie === '' ? [] : [document.cookie]),
  ]);
}
