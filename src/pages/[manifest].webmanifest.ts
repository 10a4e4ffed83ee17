import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../components/href.ts';
import { currentEdition, listedPages } from '../edition/current-edition.ts';
import { fileResponse } from '../syndication/file-response.ts';
import { webManifest } from '../syndication/web-manifest.ts';

/** A paper that browsers do not keep is not to be installed. */
export const getStaticPaths = (async () => {
  const { edition } = await listedPages();
  return edition.site.offline ? [{ params: { manifest: 'manifest' } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => fileResponse(webManifest(await currentEdition(), href('/')), 'manifest');
