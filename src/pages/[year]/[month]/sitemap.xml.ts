import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../../components/href.ts';
import { currentEdition, listedPages } from '../../../edition/current-edition.ts';
import type { Month } from '../../../edition/months.ts';
import { fileResponse } from '../../../syndication/file-response.ts';
import { monthSitemap } from '../../../syndication/sitemaps.ts';

export const getStaticPaths = (async () => {
  const { months } = await listedPages();
  return months.map(({ volume, articles }) => {
    const [year, month] = volume.split('/');
    return { params: { year, month }, props: { printed: { volume, articles } } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ printed: Month }> = async ({ props: { printed } }) =>
  fileResponse(monthSitemap(printed, await currentEdition(), absolute), 'xml');
