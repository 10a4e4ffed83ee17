import type { ArticleEntry } from '../collections/schema.ts';

/** Gives the story that came before one in its section; null for the first. */
export type BeforeInSection = (article: ArticleEntry) => ArticleEntry | null;

/** Prepares all answers in one walk; the articles are newest first. What came later is never pointed to. */
export function beforeInSection(articles: readonly ArticleEntry[]): BeforeInSection {
  const before = new Map<string, ArticleEntry>();
  const after = new Map<string, ArticleEntry>();
  for (const article of articles) {
    const later = after.get(article.section);
    if (later !== undefined) before.set(later.url, article);
    after.set(article.section, article);
  }
  return ({ url }) => before.get(url) ?? null;
}
