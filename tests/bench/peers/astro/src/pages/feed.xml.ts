import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { addressOf, newestFirst } from '../articles';

export async function GET({ site }: APIContext): Promise<Response> {
  const articles = await newestFirst();
  return rss({
    title: 'The Bench Gazette',
    description: 'A paper of made-up articles',
    site: site ?? 'https://bench.example',
    items: articles.slice(0, 30).map((article) => ({
      title: article.data.title,
      description: article.data.description,
      pubDate: article.data.date,
      link: addressOf(article),
    })),
  });
}
