import { isMarked } from '../copy/address/mark.ts';
import type { Filed } from './content.ts';
import type { ArticleEntry } from './schema.ts';

/** An article as far as letters to it are concerned. */
export interface Addressed {
  slug: string;
  url: string;
  draft: boolean;
}

/** What the name of a letters' folder leads to; `article` is the newest of `candidates`, null where there is none. */
interface Addressee<Article> {
  article: Article | null;
  candidates: Article[];
}

/**
 * Finds the article that a folder in `letters/` is named after: by slug, or by month and slug, `2025-03-winter-ferry`.
 * Of several with the slug the newest is meant; a draft only where nothing else is.
 */
export function addressees<Article extends Addressed>(
  articlesNamed: (slug: string) => readonly Article[],
): (folder: string) => Addressee<Article> {
  const named = (slug: string, start: string): Article[] => {
    const all = articlesNamed(slug).filter(({ url }) => url.startsWith(start));
    const printed = all.filter(({ draft }) => !draft);
    // Their addresses differ by the month alone.
    return (printed.length > 0 ? [...printed] : all).sort((one, other) => (one.url < other.url ? 1 : -1));
  };
  return (folder) => {
    const [, year = '', month = '', slug = ''] = /^(\d{4})-(\d\d)-(.+)$/.exec(folder) ?? [];
    const bySlugAlone = named(folder, '/');
    const candidates = bySlugAlone.length > 0 ? bySlugAlone : named(slug, `/${year}/${month}/`);
    return { article: candidates[0] ?? null, candidates };
  };
}

/** Finds articles by their slug; only volumes that have it are opened. */
export function articlesBySlug(
  shelves: readonly { facts: { slugs: string }; articles: readonly Filed<ArticleEntry>[] }[],
): (slug: string) => ArticleEntry[] {
  return (slug) =>
    shelves
      .filter(({ facts }) => isMarked(facts.slugs, slug))
      .flatMap(({ articles }) => articles.map(({ value }) => value))
      .filter((article) => article.slug === slug);
}
