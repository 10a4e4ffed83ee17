/**
 * Marks the links of a text that somebody has paid for with `rel="sponsored"`, as search engines ask for
 * (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links).
 */
export function withSponsoredLinks(html: string): string {
  return html.replace(/<a (?=[^>]*\bhref="https?:)(?![^>]*\brel=)/g, '<a rel="sponsored nofollow" ');
}
