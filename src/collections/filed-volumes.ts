import { volumeOfAddress } from '../copy/address/volume.ts';
import type { Filed, FiledArticle } from './content.ts';
import { digestOfLines } from './digest-of-lines.ts';
import type { ArticleEntry } from './schema.ts';

/** An article as far as it is known; what the collections of Astro hold has no digests. */
export type KnownArticle = Filed<ArticleEntry> & Partial<FiledArticle>;

/** Sorts articles into volumes. */
export function filedVolumes<Article extends KnownArticle>(
  articles: readonly Article[],
): { volume: string; digest: string; articles: Article[] }[] {
  const found = Map.groupBy(articles, ({ value }) => volumeOfAddress(value.url));
  return [...found].map(([volume, own]) => ({ volume, digest: digestOfArticles(own), articles: own }));
}

/** Equal where articles, their texts, and the places of these are. */
export function digestOfArticles(articles: readonly KnownArticle[]): string {
  return digestOfLines(articles.map(({ path, digest = '', bytesDigest = '' }) => `${path} ${digest} ${bytesDigest}`));
}

/** What an article is found by. */
type Addressed = Filed<Pick<ArticleEntry, 'url' | 'draft'>>;

/** Finds articles by their addresses, drafts only where nothing else has one. Only volumes that are asked about are opened. */
export function articleAt<Article extends Addressed>(
  volumes: readonly { volume: string; articles: readonly Article[] }[],
): (address: string) => Article | undefined {
  const byName = new Map(volumes.map((filed) => [filed.volume, filed]));
  const known = new Map<string, Map<string, Article>>();
  return (address) => {
    const volume = volumeOfAddress(address);
    const own = known.get(volume) ?? byAddress(byName.get(volume)?.articles ?? []);
    known.set(volume, own);
    return own.get(address);
  };
}

function byAddress<Article extends Addressed>(articles: readonly Article[]): Map<string, Article> {
  const draftsFirst = articles.toSorted((one, other) => Number(other.value.draft) - Number(one.value.draft));
  return new Map(draftsFirst.map((article) => [article.value.url, article]));
}
