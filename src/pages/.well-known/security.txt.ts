import type { APIRoute } from 'astro';
import { absolute } from '../../components/href.ts';
import { currentEdition } from '../../edition/current-edition.ts';
import { fileResponse } from '../../syndication/file-response.ts';
import { securityTxt } from '../../syndication/security-txt.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return fileResponse(securityTxt(edition.site, edition.now, absolute('/.well-known/security.txt')), 'text');
};
