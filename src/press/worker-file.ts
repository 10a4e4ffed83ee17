import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { paperIcons } from '../edition/paper-icons.ts';
import type { Bundle } from './bundle.ts';
import { digestOfText } from './digest-of.ts';
import type { Wanted } from './made-file.ts';
import type { PrintedFile } from './print-parts.ts';

/** Fetched ahead, and again where they have changed: what is shown without the network, and the icons. */
const shell = [
  'offline/index.html',
  'saved/index.html',
  'reading/index.html',
  'favicon.svg',
  'manifest.webmanifest',
  ...paperIcons.map(({ file }) => file),
];

/** Where a worker comes from. */
interface WorkerSources {
  bundle: Pick<Bundle, 'files' | 'workers'>;
  printed: PrintedFile;
}

/** Gives `sw.js`, which keeps the paper for reading without the network, or takes away what was kept. */
export async function workerFile(
  basePath: string,
  { site }: Pick<Content, 'site'>,
  sources: WorkerSources,
): Promise<Wanted> {
  const script = site.offline ? await workerScript(basePath, sources) : await codeOf('farewell', sources);
  return {
    file: 'sw.js',
    key: digestOfText(script),
    make: () => Promise.resolve({ bytes: Buffer.from(script), answers: [] }),
  };
}

const codeOf = (name: string, { bundle }: Pick<WorkerSources, 'bundle'>): Promise<string> =>
  readFile(join(bundle.workers, `${name}.js`), 'utf8');

/**
 * It names files by hashes of their content and nothing of the time, so that the same site has the same worker, and a
 * browser that finds another one knows of a new edition.
 */
async function workerScript(basePath: string, { bundle, printed }: WorkerSources): Promise<string> {
  const revision = async (file: string) => digestOfText(await printed(file)).slice(0, 16);
  const files = shell.map(async (file) => ({
    url: basePath + file.replace(/index\.html$/, ''),
    revision: await revision(file),
  }));
  const assets = (await readdir(join(bundle.files, '_astro'))).filter((name) => !name.includes(seldomNeeded));
  const kept = {
    front: await revision('index.html'),
    frontPictures: firstPicture(String(await printed('index.html'))),
    files: await Promise.all(files),
    assets: assets.toSorted().map((name) => `${basePath}_astro/${name}`),
  };
  return `const SHELL=${JSON.stringify(kept)};\n${await codeOf('worker', { bundle })}`;
}

/** The address of the first photo of a page, in a width that does on every screen; none where it has no photo. */
export function firstPicture(html: string): string[] {
  const set = /<source type="image\/avif" srcset="([^"]*)"/.exec(html)?.[1] ?? '';
  const files = set.split(', ').flatMap((file) => {
    const [, url, width] = /^(\S+) (\d+)w$/.exec(file) ?? [];
    return url === undefined ? [] : [{ url, width: Number(width) }];
  });
  const fitting = files.filter(({ width }) => width <= widestFetchedAhead);
  return [(fitting.at(-1) ?? files[0])?.url].filter((url) => url !== undefined);
}

/** Pixels: a phone’s width at twice its density, and half a desk’s. */
const widestFetchedAhead = 900;

/** Fonts for letters that few pages have are kept by who has read such a page. */
const seldomNeeded = '-ext.';
