/** What any host should say of the files of the paper. The writers beside this file put it in the words of each host. */

/** Sent with every answer. What a page itself may load stands in the page (decision 70). */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', "frame-ancestors 'self'; base-uri 'none'; object-src 'none'"],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  ],
];

/** How long an answer may be kept. */
export const caching = {
  /** Names that hold a hash of what is in the file: it never changes. */
  hashed: 'public, max-age=31536000, immutable',
  /** Pages, feeds and all else: kept for a minute where readers share a cache, and asked for again. */
  page: 'public, max-age=0, s-maxage=60, must-revalidate',
  /** A service worker that was kept would keep an old paper. */
  worker: 'no-cache',
} as const;

/** Paths below the base path, as regular expressions that nginx, Caddy and Apache all read. */
export const paths = {
  hashed: String.raw`^_astro/|-[0-9a-f]{8}-\d+(x\d+)?\.(avif|webp|jpg|png)$`,
  worker: String.raw`^(sw|worker|service-worker)\.js$`,
  /** What lies in the site for a host to read, and is nobody else's business. */
  hidden: String.raw`^(_headers|_redirects)$|(^|/)\.(?!well-known(/|$))`,
} as const;

/** Folders and endings of hashed files, for hosts that know no regular expressions. A test holds them equal. */
export const hashedPatterns = ['_astro/*', '*.avif', '*.webp', '*.jpg', '*-1200x630.png'] as const;

/** Types by ending, where the tables of common servers have gaps, in full for text. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** Types by the last part of an address, which say more than the ending does. */
export const typesByName: Readonly<Record<string, string>> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json',
};
