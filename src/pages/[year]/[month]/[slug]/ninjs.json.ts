import type { APIRoute, GetStaticPaths } from 'astro';
import type { ArticleEntry } from '../../../../collections/schema.ts';
import { absolute } from '../../../../components/href.ts';
import { currentEdition, listedPages } from '../../../../edition/current-edition.ts';
import { feedItem } from '../../../../edition/feed-items.ts';
import { fileResponse } from '../../../../syndication/file-response.ts';
import { ninjs } from '../../../../syndication/ninjs.ts';

/** For partners and agencies, where the settings ask for it. */
export const getStaticPaths = (async () => {
  const { edition, months } = await listedPages();
  if (edition.site.ninjs !== true) return [];
  return months
    .flatMap(({ articles }) => articles)
    .map((article) => {
      const [, year, month, slug] = article.url.split('/');
      return { params: { year, month, slug }, props: { article } };
    });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: ArticleEntry }> = async ({ props: { article } }) => {
  const edition = await currentEdition();
  return fileResponse(ninjs(await feedItem(article, edition, absolute), edition.site), 'json');
};
