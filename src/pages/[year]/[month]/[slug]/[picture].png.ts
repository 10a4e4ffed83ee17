import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../../edition/current-edition.ts';
import { headlinePages, headlineResponse } from '../../../../photos/headline-pages.ts';
import type { HeadlineWords } from '../../../../photos/headline-picture.ts';

export const getStaticPaths = (async () => {
  const { headlineFacts } = await currentEdition();
  return headlinePages(headlineFacts);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: HeadlineWords }> = ({ props }) => headlineResponse(props.words);
