import { getCollection, type CollectionEntry } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

/** All articles, the newest first. */
export async function newestFirst(): Promise<Article[]> {
  const articles = await getCollection('articles');
  return articles.sort((one, other) => other.data.date.getTime() - one.data.date.getTime());
}

export const addressOf = ({ id, data }: Article): string => `/${data.months[0]?.replace('-', '/')}/${id}/`;

export const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Articles by each of the keys that one has. */
export function grouped(articles: Article[], keysOf: (article: Article) => string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles)
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article]);
      else group.push(article);
    }
  return groups;
}
