import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfText } from '../digest-of.ts';
import { partOfFile } from '../parts.ts';
import { copyFiles, deleteFiles, sendFiles } from './carry.ts';
import { below, rclone } from './rclone.ts';

/**
 * What lies in storage, by path: the digest of each file with its headers, or until when it stays though the paper no longer
 * has it; null where it may be anything, or missing.
 */
export type Published = Map<string, string | null>;

/** Where a manifest lies in storage, where copies of its parts are kept here, and where rclone reads which to carry. */
export interface Shelf {
  remote: string;
  kept: string;
  list: string;
}

/** Folder of the manifest, beside the pages; no host shows it. */
export const manifestFolder = '.broadsheet';
const indexFile = 'index.json';
const partName = /^(?:edition|\d{4}-\d\d|search-[\w-]+)\.[0-9a-f]{32}\.json$/;

/**
 * Reads the manifest that was last written to storage: an index, which names a part for each volume by the digest of what
 * is in it. Parts that are kept here are not fetched. Null where there is none, or it is damaged.
 *
 * @throws RcloneError where storage cannot be reached
 */
export async function readManifest({ remote, kept, list }: Shelf): Promise<Published | null> {
  const index = partsIn(String((await rclone(['cat', below(remote, `${manifestFolder}/${indexFile}`)])) ?? ''));
  if (index === null) return null;
  await mkdir(kept, { recursive: true });
  const held = new Set(await readdir(kept));
  const wanted = index.filter((name) => !held.has(name));
  if (wanted.length > 0) await copyFiles({ files: wanted, from: below(remote, manifestFolder), list }, kept);
  const published: Published = new Map();
  for (const name of index) {
    const text = await readFile(join(kept, name), 'utf8').catch(() => '');
    if (name !== nameOfPart(name, text)) {
      await rm(join(kept, name), { force: true });
      return null;
    }
    for (const [file, digest] of JSON.parse(text) as [string, string | null][]) published.set(file, digest);
  }
  for (const name of held) if (!index.includes(name)) await rm(join(kept, name), { force: true });
  return published;
}

/**
 * Writes a manifest: its new parts, then the index that names them, in one step for whoever reads it. Parts of `before`
 * that are no longer named are taken away.
 */
export async function writeManifest(shelf: Shelf, published: Published, before: Published | null): Promise<void> {
  const parts = partsOf(published);
  const old = before === null ? new Map<string, string>() : partsOf(before);
  await mkdir(shelf.kept, { recursive: true });
  const fresh = [...parts].filter(([name]) => !old.has(name));
  for (const [name, text] of fresh) await writeFile(join(shelf.kept, name), text);
  const names = fresh.map(([name]) => name);
  if (names.length > 0) await send(shelf, names);
  await writeFile(join(shelf.kept, indexFile), JSON.stringify([...parts.keys()]));
  await send(shelf, [indexFile]);
  const gone = [...old.keys()].filter((name) => !parts.has(name));
  if (gone.length > 0) await deleteFiles({ files: gone, from: below(shelf.remote, manifestFolder), list: shelf.list });
}

async function send({ remote, kept, list }: Shelf, files: readonly string[]): Promise<void> {
  const headers = ['Cache-Control: no-store', 'Content-Type: application/json'];
  await sendFiles({ files, from: kept, list }, below(remote, manifestFolder), headers);
}

/** Names of the parts in an index; null where it is none. */
function partsIn(index: string): string[] | null {
  try {
    const names = JSON.parse(index) as unknown;
    const isWhole = Array.isArray(names) && names.every((name) => typeof name === 'string' && partName.test(name));
    return isWhole ? (names as string[]) : null;
  } catch {
    return null;
  }
}

/** Texts of the parts of a manifest, by their names. */
function partsOf(published: Published): Map<string, string> {
  const volumes = Map.groupBy([...published].sort(byFile), ([file]) => partOfFile(file));
  return new Map(
    [...volumes].map(([volume, entries]) => {
      const text = JSON.stringify(entries);
      return [nameOfPart(volume, text), text];
    }),
  );
}

/** Name of a part of a volume; `volume` may be the name that it goes by. */
function nameOfPart(volume: string, text: string): string {
  return `${volume.split('.', 1)[0] ?? ''}.${digestOfText(text)}.json`;
}

function byFile([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
