import { AsyncLocalStorage } from 'node:async_hooks';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Content } from '../collections/content.ts';
import { digestOfLines } from '../collections/digest-of-lines.ts';
import { listVolumes, printEditionOf } from '../edition/current-edition.ts';
import type { Edition } from '../edition/edition.ts';
import type { VolumeRegister } from '../edition/register.ts';
import { bundledBlocks } from './bundled-blocks.ts';
import { digestOf } from './digest-of.ts';
import { partOfVolume, volumeOfPart } from './parts.ts';
import type { PartName } from './parts.ts';
import { storyNames } from './story-names.ts';
import { oracleOf, tracedEdition } from './traced-edition.ts';
import type { Question, Standing, Trace } from './traced-edition.ts';

/**
 * The way into the bundle: what the press imports to print pages. Everything here, and all that it imports, is bundled
 * by Astro (bundle.ts); it runs without Vite.
 */

type Paths = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>;
type Route = Paths[number]['route'];

/** A page, or another file, that an address of the paper leads to. */
export interface Leaf {
  /** Path of its file in the site. */
  file: string;
  /** Digest of its route, address and props; null where they cannot be told. */
  key: string | null;
  print: () => Promise<PrintedLeaf>;
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
  edition: Edition;
  /** Every volume that has pages, by its part of the site, with what they come of. */
  standings: ReadonlyMap<PartName, Standing>;
  /** How many articles a volume has. */
  articlesIn: (part: PartName) => number;
  /** Lists the pages of some volumes, or with null those of the edition: one list at a time is printed from. */
  list: (volumes: readonly PartName[] | null) => Promise<Leaf[]>;
  /** Whether all answers are what they were; `standing` is that of the page's part when it was last found right. */
  areAsBefore: (answers: readonly Answered[], standing: Standing | null) => boolean;
}

type App = ReturnType<typeof createApp>;

/** Made for each edition: Astro keeps the addresses that it has listed, for as long as the manifest is the same object. */
function printingApp(): App {
  const app = createApp({ streaming: false });
  // What goes wrong is said by the press, once and without a stack. The policy of each page is made by src/policy: Astro
  // would hash the style sheets of every page again.
  app.manifest = { ...app.manifest, logLevel: 'silent', shouldInjectCspMetaTags: false };
  // A page that cannot be printed ends the build; Astro would put a page that says so in its place.
  app.renderError = (_request, { error }) => Promise.reject(error instanceof Error ? error : new Error(String(error)));
  return app;
}

/** Takes over what was read; `registers` are those of volumes that say the same today. */
export function openPrinter(content: Content, registers: ReadonlyMap<string, VolumeRegister>): Printer {
  const traces = new AsyncLocalStorage<Trace>();
  const nameOf = storyNames(content.volumes);
  const edition = printEditionOf(content, {
    lens: (plain) => tracedEdition(plain, () => traces.getStore()),
    names: { nameOf, digest: digestOfLines },
    registers,
  });
  const { answer, known, standings, isSettled } = oracleOf(edition, content, nameOf);
  const sizes = new Map(edition.months.map(({ volume, count }) => [partOfVolume(volume), count]));
  const print = async (page: () => Promise<Uint8Array>): Promise<PrintedLeaf> => {
    const trace: Trace = { questions: new Map(), isKnown: true };
    const bytes = await traces.run(trace, page);
    const answers = [...trace.questions.values()].flatMap((question): Answered[] => {
      const digest = answer(question);
      return digest === null ? [] : [[digest, question]];
    });
    const isKnown = trace.isKnown && answers.length === trace.questions.size;
    return { bytes, answers: isKnown ? answers : null };
  };
  return {
    edition,
    standings,
    articlesIn: (part) => sizes.get(part) ?? 0,
    areAsBefore: (answers, standing) =>
      answers.every(([digest, question]) => isSettled(question, standing) || answer(question) === digest),
    list: async (volumes) => {
      if (volumes !== null) listVolumes(new Set(volumes.map(volumeOfPart)));
      const app = printingApp();
      const bundled = bundledBlocks(app.manifest);
      const found = await pathsOf(app, (route) => isOfVolume(route) === (volumes !== null));
      const leaves = found.map(({ address, route, props }): Leaf => {
        const digest = props === undefined ? null : digestOf(props, known);
        return {
          file: fileOf(address, route),
          key: digest === null ? null : `${route.component} ${digest}`,
          print: () => print(() => printPage(app, bundled, { address, route })),
        };
      });
      refuseSameFile(leaves, found);
      return leaves;
    },
  };
}

/** An address that a route gives, with what its page is printed from; undefined where that cannot be told. */
interface Path {
  address: string;
  route: Route;
  props: unknown;
}

/** Every address of the chosen routes. */
async function pathsOf(app: App, isChosen: (route: Route) => boolean): Promise<Path[]> {
  const given = new Map<string, Iterator<{ props?: unknown }>>();
  const paths = await new StaticPaths({
    manifest: { ...app.manifest, routes: app.manifest.routes.filter(({ routeData }) => isChosen(routeData)) },
    getComponentByRoute: (route) => componentOf(app, route),
    // What is listed here is not what pages are printed with, which Astro lists by itself.
    routeCache: {
      get: () => undefined,
      set: ({ component }: Route, { staticPaths }: { staticPaths: Iterable<{ props?: unknown }> }) =>
        given.set(component, staticPaths[Symbol.iterator]()),
    } as unknown as RouteCache,
  }).getAll();
  return paths.map(({ pathname, route }) => {
    // The paths of a route are in the order in which it gave them.
    if (route.pathname !== undefined) return { address: pathname, route, props: null };
    const own = given.get(route.component)?.next();
    return { address: pathname, route, props: own?.done === false ? (own.value.props ?? {}) : undefined };
  });
}

/** Whether all pages of a route lie in the folders of volumes. */
const isOfVolume = ({ component }: Route): boolean => /\/\[year\]\/\[month\][/.]/.test(component);

type RouteCache = NonNullable<ConstructorParameters<typeof StaticPaths>[0]['routeCache']>;

async function componentOf(app: App, { component }: Route) {
  const load = app.manifest.pageMap?.get(component);
  if (load === undefined) throw new Error(`Unexpected route without a page: ${component}`);
  const { page } = await load();
  return page();
}

/** Two pages of one address would overwrite each other, whichever is printed last. */
function refuseSameFile(leaves: readonly Leaf[], paths: readonly Path[]): void {
  const found = new Map<string, Path>();
  for (const [index, { file }] of leaves.entries()) {
    const [path, other] = [paths[index], found.get(file)];
    if (path === undefined) continue;
    if (other !== undefined) {
      const both = `both ${other.route.component} and ${path.route.component} print it`;
      throw new Error(`Unexpected second page at ${path.address}: ${both}`);
    }
    found.set(file, path);
  }
}

async function printPage(app: App, bundled: ReadonlySet<string>, { address, route }: Omit<Path, 'props'>) {
  const request = new Request(requestAddress(app, address, route));
  const response = await app.render(request, { routeData: route, locals: { bundled } });
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
