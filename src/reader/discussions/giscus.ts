import type { DiscussionAdapter } from './adapter.ts';

/** What the widget tells the page that frames it (giscus, ADVANCED-USAGE.md and client.ts). */
interface Told {
  resizeHeight?: unknown;
  signOut?: unknown;
  error?: unknown;
}

/** The widget takes its height, and a reader's signing out, from its messages, and is told the theme of the page. */
export const adapter: DiscussionAdapter = (source, name, tell) => {
  const { origin } = new URL(source);
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.allow = 'clipboard-write';
  const widget = widgetOn(source);
  frame.src = widget.href;
  const signOut = () => {
    widget.searchParams.set('session', '');
    frame.src = widget.href;
  };
  addEventListener('message', (event: MessageEvent<{ giscus?: Told } | null>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const { resizeHeight, signOut: isLeaving, error } = event.data?.giscus ?? {};
    if (typeof resizeHeight === 'number') frame.style.blockSize = `${resizeHeight}px`;
    if (isLeaving === true) signOut();
    // Where nobody has written yet, the widget opens a discussion with the first word.
    if (typeof error !== 'string' || error.includes('Discussion not found')) return;
    // A session that has run out is given up, once, and the discussion shown to a reader who is not signed in.
    if (sessionIsOver.test(error) && widget.searchParams.get('session') !== '') signOut();
    else tell(error.includes('rate limit') ? 'busy' : 'failed');
  });
  new MutationObserver(() => {
    frame.contentWindow?.postMessage({ giscus: { setConfig: { theme: theme() } } }, origin);
  }).observe(document.documentElement, { attributes: true });
  return Promise.resolve(frame);
};

const sessionIsOver = /Bad credentials|Invalid state value|State has expired/;

/** The widget's address with what only this page knows; a session from signing in is handed on and kept nowhere. */
function widgetOn(source: string): URL {
  const widget = new URL(source);
  const page = new URL(location.href);
  const session = page.searchParams.get('giscus') ?? '';
  page.searchParams.delete('giscus');
  page.hash = '';
  if (session !== '') history.replaceState(null, '', page);
  widget.searchParams.set('origin', page.href);
  widget.searchParams.set('backLink', page.href);
  widget.searchParams.set('session', session);
  widget.searchParams.set('description', description());
  widget.searchParams.set('theme', theme());
  return widget;
}

/** What the first comment, which opens a discussion, says of the article. */
function description(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="description"], meta[property="og:description"]');
  return meta?.content ?? '';
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
