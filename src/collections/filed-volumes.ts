import { hash } from 'node:crypto';
import type { Filed, FiledArticle } from './content.ts';
import type { ArticleEntry } from './schema.ts';

/** The year and the month that an address begins with, `2026/11` of `/2026/11/ferry/`. */
export const volumeOfAddress = (address: string): string => address.slice(1, 8);

/** An article as far as it is known; what the collections of Astro hold has no digests. */
type Known = Filed<ArticleEntry> & Partial<FiledArticle>;

/** Sorts articles into volumes. */
export function filedVolumes<Article extends Known>(
  articles: readonly Article[],
): { volume: string; digest: string; articles: Article[] }[] {
  const found = Map.groupBy(articles, ({ value }) => volumeOfAddress(value.url));
  return [...found].map(([volume, own]) => ({ volume, digest: digestOfArticles(own), articles: own }));
}

/** Equal where articles, their texts, and the places of these are. */
export function digestOfArticles(articles: readonly Known[]): string {
  const lines = articles.map(({ path, digest = '', bytesDigest = '' }) => `${path} ${digest} ${bytesDigest}`);
  return hash('sha256', lines.join('\n'), 'base64url').slice(0, 22);
}

/** Finds articles by their addresses, drafts only where nothing else has one. Only volumes that are asked about are opened. */
export function articleAt<Article extends Known>(
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

function byAddress<Article extends Known>(articles: readonly Article[]): Map<string, Article> {
  const draftsFirst = articles.toSorted((one, other) => Number(other.value.draft) - Number(one.value.draft));
  return new Map(draftsFirst.map((article) => [article.value.url, article]));
}
