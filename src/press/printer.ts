import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Content } from '../collections/content.ts';
import { printEditionOf } from '../edition/current-edition.ts';

/**
 * The way into the bundle: what the press imports to print pages. Everything here, and all that it imports, is bundled
 * by Astro (bundle.ts); it runs without Vite.
 */

type Paths = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>;
type Route = Paths[number]['route'];

/** A page, or another file, that an address of the paper leads to. */
export interface Leaf {
  /** From the root of the paper, without the base path. */
  address: string;
  /** Path of its file in the site. */
  file: string;
  route: Route;
}

const app = createApp({ streaming: false });
// A page that cannot be printed ends the build; Astro would put a page that says so in its place.
app.renderError = (_request, { error }) => Promise.reject(error instanceof Error ? error : new Error(String(error)));

/** Hands over what was read, and lists every page of the edition that comes of it. */
export async function leavesOf(content: Content): Promise<Leaf[]> {
  printEditionOf(content);
  const paths = await new StaticPaths(app).getAll();
  const leaves = paths.map(({ pathname, route }) => ({ address: pathname, file: fileOf(pathname, route), route }));
  refuseSameFile(leaves);
  return leaves;
}

/** Two pages of one address would overwrite each other, whichever is printed last. */
function refuseSameFile(leaves: readonly Leaf[]): void {
  const routes = new Map<string, Route>();
  for (const { file, route, address } of leaves) {
    const other = routes.get(file);
    if (other !== undefined) {
      throw new Error(`Unexpected second page at ${address}: both ${other.component} and ${route.component} print it`);
    }
    routes.set(file, route);
  }
}

/** Prints one page. */
export async function printLeaf({ address, route }: Leaf): Promise<Uint8Array> {
  const request = new Request(requestAddress(address, route));
  const response = await app.render(request, { routeData: route });
  if (response.status !== 200 && !statusPages.has(address)) {
    throw new Error(`Unexpected status ${response.status} of ${address}, expected a page`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Hosts look for the file of these, not for a folder. */
const statusPages = new Set(['/404', '/404/', '/500', '/500/']);

function fileOf(address: string, { type }: Route): string {
  const path = address.replace(/^\/+|\/+$/g, '');
  if (type === 'endpoint') return path;
  return statusPages.has(address) ? `${path}.html` : `${path}${path === '' ? '' : '/'}index.html`;
}

function requestAddress(address: string, { type }: Route): URL {
  const { site = 'http://localhost', base } = app.manifest;
  const path = address.replace(/^\/+|\/+$/g, '');
  const ending = type === 'endpoint' || path === '' ? '' : '/';
  return new URL(`${base.replace(/\/+$/, '')}/${path}${ending}`, site);
}
