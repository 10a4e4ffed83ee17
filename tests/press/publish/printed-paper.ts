import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isForReaders } from '../../../src/press/publish/sending.ts';
import { runCommand } from '../../build/run-command.ts';
import type { Ran } from '../../build/run-command.ts';
import { paper } from '../../collections/paper.ts';
import { publisher } from './storage.ts';
import type { Storage } from './storage.ts';

const missingPage = '<body class="paper">There is no such page.</body>';
/** Folder of its newest article. */
export const month = '2026/11/ferry';

/** A printed paper of a few files, some of them for other hosts. */
const site = {
  'dist/404.html': missingPage,
  'dist/index.html': 'front',
  'dist/index.html.br': 'front, smaller',
  'dist/_headers': '/*',
  'dist/.htaccess': '',
  'dist/.well-known/security.txt': 'Contact: mailto:desk@courier.example',
  'dist/_astro/a.12345678.woff2': 'font',
  'dist/feed.xml': '<rss/>',
  'dist/sw.js': 'worker',
  [`dist/${month}/index.html`]: 'the ferry',
  [`dist/${month}/ferry-0a1b2c3d-640.avif`]: 'photo',
  [`dist/2025/10/quay/index.html`]: 'the quay',
};

/** Writes it to `folder/dist`, and gives the folder. */
export async function printed(): Promise<string> {
  return await paper({ ...site, 'content/.keep': '' });
}

/** Publishes the paper in `folder/dist`. */
export function publish(folder: string, place: Storage, ...options: string[]): Promise<Ran> {
  return publishOn('', folder, place, ...options);
}

/** The same at another moment, ISO 8601; with none now. */
export function publishOn(moment: string, folder: string, place: Storage, ...options: string[]): Promise<Ran> {
  const { CONTENT_DIR = '', OUT_DIR = '' } = publisher(folder, place);
  const variables = { ...place.environment, CONTENT_DIR, OUT_DIR, BUILD_NOW: moment };
  return runCommand('publish', [place.remote, ...options], variables);
}

/** What readers are to find, by path. */
export async function forReaders(folder: string): Promise<Record<string, string>> {
  const dist = join(folder, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
  const found = files.filter(isForReaders).sort();
  return Object.fromEntries(
    await Promise.all(
      found.map(async (file): Promise<[string, string]> => [file, await readFile(join(dist, file), 'utf8')]),
    ),
  );
}

/** What readers find, by path. */
export async function stored(place: Storage): Promise<Record<string, string>> {
  const paths = await place.list();
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [path, (await place.get(path))?.body ?? '']),
    ),
  );
}
