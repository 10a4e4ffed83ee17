import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../../edition/current-edition.ts';
import { photoPages, photoResponse } from '../../../../photos/photo-pages.ts';
import type { PhotoPageProps } from '../../../../photos/photo-pages.ts';

export const getStaticPaths = (async () => {
  const { articles, contentDirectory } = await currentEdition();
  return photoPages(articles, 'avif', contentDirectory);
}) satisfies GetStaticPaths;

export const GET: APIRoute<PhotoPageProps> = ({ props }) => photoResponse(props);
