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
  articles: readonly Article[],
): (folder: string) => Addressee<Article> {
  let bySlug: Map<string, Article[]> | null = null;
  const named = (slug: string, start: string): Article[] => {
    bySlug ??= Map.groupBy(articles, (article) => article.slug);
    const all = (bySlug.get(slug) ?? []).filter(({ url }) => url.startsWith(start));
    const printed = all.filter(({ draft }) => !draft);
    // Their addresses differ by the month alone.
    return (printed.length > 0 ? printed : all).sort((one, other) => (one.url < other.url ? 1 : -1));
  };
  return (folder) => {
    const [, year = '', month = '', slug = ''] = /^(\d{4})-(\d\d)-(.+)$/.exec(folder) ?? [];
    const bySlugAlone = named(folder, '/');
    const candidates = bySlugAlone.length > 0 ? bySlugAlone : named(slug, `/${year}/${month}/`);
    return { article: candidates[0] ?? null, candidates };
  };
}
