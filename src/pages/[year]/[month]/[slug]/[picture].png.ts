import type { APIRoute, GetStaticPaths } from 'astro';
import { headlineFactsIn } from '../../../../edition/article-pictures.ts';
import { listedPages } from '../../../../edition/current-edition.ts';
import { headlinePages, headlineResponse } from '../../../../photos/headline-pages.ts';
import type { HeadlineWords } from '../../../../photos/headline-words.ts';

export const getStaticPaths = (async () => {
  const { edition, months } = await listedPages();
  return months.flatMap(({ articles }) => headlinePages(headlineFactsIn(articles, edition.site)));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: HeadlineWords }> = ({ props }) => headlineResponse(props.words);
