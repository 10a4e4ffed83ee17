import type { APIRoute, GetStaticPaths } from 'astro';
import { environment } from '../../../../collections/environment.ts';
import { currentEdition } from '../../../../edition/current-edition.ts';
import { photoPages, photoResponse } from '../../../../photos/photo-pages.ts';
import type { PhotoPageProps } from '../../../../photos/photo-pages.ts';

export const getStaticPaths = (async () => photoPages((await currentEdition()).articles, 'webp')) satisfies GetStaticPaths;

export const GET: APIRoute<PhotoPageProps> = ({ props }) => photoResponse(props, environment().contentDirectory);
