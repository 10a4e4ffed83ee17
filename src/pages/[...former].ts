import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { currentEdition } from '../edition/current-edition.ts';
import { redirectPage } from '../edition/redirect-page.ts';

/** The file that a host serves for a former address; none for a kind of file that is no page. */
function fileOf(from: string): string | null {
  if (from.endsWith('/')) return `${from.slice(1)}index.html`;
  return /\.html?$/i.test(from) ? from.slice(1) : null;
}

export async function getStaticPaths() {
  const { redirects } = await currentEdition();
  return redirects.flatMap(({ from, to }) => {
    const former = fileOf(from);
    return former === null || to === null ? [] : [{ params: { former }, props: { to } }];
  });
}

export const GET: APIRoute<{ to: string }> = async ({ props: { to }, site: origin }) => {
  const { site, words, wordsMark } = await currentEdition();
  const path = href(to);
  const address = new URL(path, origin ?? site.url).href;
  const html = redirectPage({ href: path, icon: href('/favicon.svg'), address, site, words, mark: wordsMark });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
