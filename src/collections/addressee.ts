import { isMarked } from '../copy/address/mark.ts';

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

/** Finds articles by their slug, which is the last part of their address; no volume is opened for it. */
export function articlesBySlug(
  shelves: readonly { volume: string; facts: { slugs: string; draftSlugs: string } }[],
): (slug: string) => Addressed[] {
  const placed = shelves.filter(({ volume }) => volume !== '');
  return (slug) =>
    placed.flatMap(({ volume, facts }) => {
      const article = { slug, url: `/${volume}/${slug}/` };
      return [
        ...(isMarked(facts.slugs, slug) ? [{ ...article, draft: false }] : []),
        ...(isMarked(facts.draftSlugs, slug) ? [{ ...article, draft: true }] : []),
      ];
    });
}
