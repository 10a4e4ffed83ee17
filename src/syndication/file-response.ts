const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  manifest: 'application/manifest+json',
  text: 'text/plain; charset=utf-8',
} as const;

/** A file for machines; hosts that know its name may say the type themselves. */
export const fileResponse = (body: string, kind: keyof typeof types): Response =>
  new Response(body, { headers: { 'Content-Type': types[kind] } });
