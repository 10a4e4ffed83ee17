import type { DiscussionAdapter } from './adapter.ts';

/** Frames the widget; it tells its height, and is told the theme of the page, by messages (giscus, ADVANCED-USAGE.md). */
export const adapter: DiscussionAdapter = (source, name) => {
  const { origin } = new URL(source);
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.allow = 'clipboard-write';
  frame.src = addressOf(source);
  addEventListener('message', (event: MessageEvent<{ giscus?: { resizeHeight?: unknown } } | null>) => {
    const height = event.data?.giscus?.resizeHeight;
    if (event.origin === origin && event.source === frame.contentWindow && typeof height === 'number') {
      frame.style.blockSize = `${height}px`;
    }
  });
  new MutationObserver(() => {
    frame.contentWindow?.postMessage({ giscus: { setConfig: { theme: theme() } } }, origin);
  }).observe(document.documentElement, { attributes: true });
  return Promise.resolve(frame);
};

/** The widget's address with what only this page knows; a session from signing in is handed on and kept nowhere. */
function addressOf(source: string): string {
  const widget = new URL(source);
  const page = new URL(location.href);
  const session = page.searchParams.get('giscus') ?? '';
  page.searchParams.delete('giscus');
  page.hash = '';
  if (session !== '') history.replaceState(null, '', page);
  widget.searchParams.set('origin', page.href);
  widget.searchParams.set('backLink', page.href);
  widget.searchParams.set('session', session);
  widget.searchParams.set('theme', theme());
  return widget.href;
}

/** The page is light, dark, or what the device prefers. */
function theme(): string {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && scheme.includes('light')
    ? 'preferred_color_scheme'
    : scheme.includes('dark')
      ? 'dark'
      : 'light';
}
