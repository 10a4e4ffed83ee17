import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { currentEdition } from '../edition/current-edition.ts';
import { fileResponse } from '../syndication/file-response.ts';
import { webManifest } from '../syndication/web-manifest.ts';

export const GET: APIRoute = async () => fileResponse(webManifest(await currentEdition(), href('/')), 'manifest');
