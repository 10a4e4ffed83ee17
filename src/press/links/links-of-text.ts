import type { Link } from './links-of-html.ts';

/** Addresses of the paper's own in a feed, a map of the site, a script or any other text. */
export function linksOfText(text: string, origin: string): Link[] {
  const links: Link[] = [];
  for (let at = text.indexOf(origin); at !== -1; at = text.indexOf(origin, at + 1)) {
    const rest = /^[^\s"'<>\\`)\]}]*/.exec(text.slice(at + origin.length, at + origin.length + 2000))?.[0] ?? '';
    // What goes on in letters is another host, or a word of prose.
    if (rest !== '' && !rest.startsWith('/')) continue;
    const address = (origin + rest).replaceAll('&amp;', '&').replace(/&(?:lt|gt|quot|apos|#\d+);?.*$/, '');
    links.push({ address: address.replace(/[.,;:!?]+$/, ''), offset: at });
  }
  return links;
}
