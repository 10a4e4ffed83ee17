import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { currentEdition } from '../edition/current-edition.ts';
import { fileResponse } from '../syndication/file-response.ts';
import { robots } from '../syndication/robots.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return fileResponse(robots(edition.site, [absolute('/sitemap.xml'), absolute('/news-sitemap.xml')]), 'text');
};
