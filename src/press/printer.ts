import { AsyncLocalStorage } from 'node:async_hooks';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Content } from '../collections/content.ts';
import { printEditionOf } from '../edition/current-edition.ts';
import { digestOf } from './digest-of.ts';
import { oracleOf, tracedEdition } from './traced-edition.ts';
import type { Question, Trace } from './traced-edition.ts';

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
  /** Digest of its route, address and props; null where they cannot be told. */
  key: string | null;
}

/** A question of a page, with the digest of the answer it got. */
export type Answered = [digest: string, question: Question];

/** A page that was printed, and what it was laid out from besides its props; null where that cannot be told. */
export interface PrintedLeaf {
  bytes: Uint8Array;
  answers: Answered[] | null;
}

/** Prints the pages of one edition. */
export interface Printer {
  leaves: Leaf[];
  /** Whether all answers are what they were; `standing` is that of the page's volume when it was last found right. */
  areAsBefore: (answers: readonly Answered[], standing: string | undefined) => boolean;
  /** For each volume, what the articles up to it are. */
  standings: Map<string, string>;
  print: (leaf: Leaf) => Promise<PrintedLeaf>;
}

type App = ReturnType<typeof createApp>;

/** Made for each edition: Astro keeps the addresses that it has listed, for as long as the manifest is the same object. */
function printingApp(): App {
  const app = createApp({ streaming: false });
  // What goes wrong is said by the press, once and without a stack.
  app.manifest = { ...app.manifest, logLevel: 'silent' };
  // A page that cannot be printed ends the build; Astro would put a page that says so in its place.
  app.renderError = (_request, { error }) => Promise.reject(error instanceof Error ? error : new Error(String(error)));
  return app;
}

/** Takes over what was read, and lists every page of the edition that comes of it. */
export async function openPrinter(content: Content): Promise<Printer> {
  const traces = new AsyncLocalStorage<Trace>();
  const edition = printEditionOf(content, (plain) => tracedEdition(plain, () => traces.getStore()));
  const { answer, known, standings, isSettled } = oracleOf(edition, content);
  const app = printingApp();
  const leaves = await leavesOf(app, (props) => digestOf(props, known));
  return {
    leaves,
    standings,
    areAsBefore: (answers, standing) =>
      answers.every(([digest, question]) => isSettled(question, standing) || answer(question) === digest),
    print: async (leaf) => {
      const trace: Trace = { questions: new Map(), isKnown: true };
      const bytes = await traces.run(trace, () => printPage(app, leaf));
      const answers = [...trace.questions.values()].flatMap((question): Answered[] => {
        const digest = answer(question);
        return digest === null ? [] : [[digest, question]];
      });
      const isKnown = trace.isKnown && answers.length === trace.questions.size;
      return { bytes, answers: isKnown ? answers : null };
    },
  };
}

/** Every page that Astro's routes give, with the digest of its props. */
async function leavesOf(app: App, propsDigest: (props: unknown) => string | null): Promise<Leaf[]> {
  const props = new Map<string, Iterator<unknown>>();
  const paths = await new StaticPaths({
    manifest: app.manifest,
    routeCache: unshared,
    getComponentByRoute: async (route) => {
      const component = await componentOf(app, route);
      const { getStaticPaths } = component;
      if (getStaticPaths === undefined) return component;
      const noted: typeof getStaticPaths = async (options) => {
        const found = await getStaticPaths(options);
        const given = found.flat().map((path) => path.props ?? {});
        props.set(route.component, given.values());
        return found;
      };
      return { ...component, getStaticPaths: noted };
    },
  }).getAll();
  const leaves = paths.map(({ pathname, route }) => {
    // The paths of a route are in the order in which it gave them.
    const own: unknown = route.pathname === undefined ? props.get(route.component)?.next().value : null;
    const digest = own === undefined ? null : propsDigest(own);
    const key = digest === null ? null : `${route.component} ${digest}`;
    return { address: pathname, file: fileOf(pathname, route), route, key };
  });
  refuseSameFile(leaves);
  return leaves;
}

type RouteCache = NonNullable<ConstructorParameters<typeof StaticPaths>[0]['routeCache']>;

/** What is listed here is not what pages are printed with, which Astro lists by itself. */
const unshared = { get: () => undefined, set: () => undefined } as unknown as RouteCache;

async function componentOf(app: App, { component }: Route) {
  const load = app.manifest.pageMap?.get(component);
  if (load === undefined) throw new Error(`Unexpected route without a page: ${component}`);
  const { page } = await load();
  return page();
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

async function printPage(app: App, { address, route }: Leaf): Promise<Uint8Array> {
  const request = new Request(requestAddress(app, address, route));
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

function requestAddress(app: App, address: string, { type, pattern }: Route): URL {
  const { site = 'http://localhost', base } = app.manifest;
  const path = address.replace(/^\/+|\/+$/g, '');
  // The pattern of a file whose ending is part of a parameter wants the slash all the same.
  const ending = path === '' || (type === 'endpoint' && pattern.test(`/${path}`)) ? '' : '/';
  return new URL(`${base.replace(/\/+$/, '')}/${path}${ending}`, site);
}
