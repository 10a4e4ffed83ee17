import type { APIRoute, GetStaticPaths } from 'astro';
import { listedPages } from '../../../../edition/current-edition.ts';
import { photoPages, photoResponse } from '../../../../photos/photo-pages.ts';
import type { PhotoPageProps } from '../../../../photos/photo-pages.ts';

export const getStaticPaths = (async () => {
  const { edition, months } = await listedPages();
  return months.flatMap(({ articles }) => photoPages(articles, 'jpeg', edition.contentDirectory));
}) satisfies GetStaticPaths;

export const GET: APIRoute<PhotoPageProps> = ({ props }) => photoResponse(props);
