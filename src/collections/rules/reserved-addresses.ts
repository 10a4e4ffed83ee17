/** First parts of addresses that no section and no standing page can have. */
const reserved = new Set(['404', 'by', 'pagefind', 'search', 'topic']);

/** Whether the paper keeps `/slug/` for pages of its own: years, authors, topics. */
export function isReserved(slug: string): boolean {
  return reserved.has(slug) || /^\d{4}$/.test(slug);
}
