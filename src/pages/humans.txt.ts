import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { currentEdition } from '../edition/current-edition.ts';
import { fileResponse } from '../syndication/file-response.ts';
import { humans } from '../syndication/humans.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return fileResponse(humans(edition, absolute('/')), 'text');
};
