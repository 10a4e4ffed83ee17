import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { currentEdition } from '../edition/current-edition.ts';
import { feedChannels } from '../edition/feed-channels.ts';
import { fileResponse } from '../syndication/file-response.ts';
import { opml } from '../syndication/opml.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return fileResponse(opml(edition.site.name, feedChannels(edition), absolute), 'opml');
};
