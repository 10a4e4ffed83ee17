import { base, choices, remembers } from './store.ts';

/**
 * Starts the worker that keeps pages for reading without the network, or takes it away where the reader wants nothing
 * kept, or could not say so for good.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || document.documentElement.dataset['offline'] === undefined) return;
  const { keeping } = choices();
  try {
    if (keeping === 'nothing' || !remembers()) {
      await removeWorker();
      return;
    }
    const script = `${base}sw.js${keeping === 'read' ? '?keep=read' : ''}`;
    const isFirst = navigator.serviceWorker.controller === null;
    await navigator.serviceWorker.register(script, { scope: base, updateViaCache: 'none' });
    if (isFirst && location.pathname === base) await (await import('./kept-pages.ts')).keepFrontPictures();
  } catch {
    // Refused, or without network: the paper is the same without a worker.
  }
}

/** Takes the worker of this paper away; what it kept stays. */
export async function removeWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => new URL(scope).pathname === base);
  await Promise.all(own.map((registration) => registration.unregister()));
}

/**
 * Registers after the page has loaded, so that the worker takes nothing from the first paint, and names the manifest,
 * which browsers would fetch with its icons at every first page.
 */
export function startWorker(): void {
  const start = () => {
    void registerWorker();
    if (document.documentElement.dataset['offline'] === undefined) return;
    const manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = `${base}manifest.webmanifest`;
    document.head.append(manifest);
  };
  if (document.readyState === 'complete') whenIdle(start);
  else addEventListener('load', () => whenIdle(start), { once: true });
}

function whenIdle(work: () => void): void {
  // Safari has no such call.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 1000);
}
