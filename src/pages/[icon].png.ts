import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition, listedPages } from '../edition/current-edition.ts';
import { paperIcon, paperIcons } from '../edition/paper-icons.ts';
import type { PaperIcon } from '../edition/paper-icons.ts';
import { drawingAsPng } from '../photos/drawing-as-png.ts';

/** Those with a purpose are for the manifest. */
export const getStaticPaths = (async () => {
  const { edition } = await listedPages();
  return paperIcons
    .filter(({ purpose }) => edition.site.offline || purpose === null)
    .map((icon) => ({ params: { icon: icon.file.replace('.png', '') }, props: { icon } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: PaperIcon }> = async ({ props: { icon } }) => {
  const { site } = await currentEdition();
  const png = await drawingAsPng(paperIcon(site.name, icon), icon.size);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
