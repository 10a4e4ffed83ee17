/** What a page says of itself to machines, as one JSON-LD document. */
export interface StructuredData {
  '@context': 'https://schema.org';
  '@graph': readonly object[];
}

/** Puts the descriptions of a page together. */
export function graph(...things: readonly { '@type': string }[]): StructuredData {
  return { '@context': 'https://schema.org', '@graph': things };
}
