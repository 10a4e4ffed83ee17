/** First parts of addresses that no section and no standing page can have. */
const reserved = new Set([
  '404',
  'archive',
  'by',
  'corrections',
  'feeds',
  'offline',
  'pagefind',
  'reading',
  'saved',
  'search',
  'topic',
  'topics',
]);

/** Whether the paper keeps `/slug/` for pages of its own: years, authors, topics. */
export function isReserved(slug: string): boolean {
  return reserved.has(slug) || /^\d{4}$/.test(slug);
}

/** Whether the paper keeps `/2026/11/slug/` for the page of a day. */
export function isReservedInMonth(slug: string): boolean {
  return /^\d\d$/.test(slug);
}
