import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build has to do with files of the output folder. */
interface Doings {
  placed: readonly string[];
  removed: readonly string[];
}

/** Refuses to write or to take away anything through a link inside the output folder, which leads to files of others. */
export function refuseLinks(output: string, doings: Doings): void {
  const link = linkOnTheWay(output, doings);
  if (link === null) return;
  const path = join(output, link);
  throw new Error(`Unexpected link ${path}, expected a folder: nothing is printed into the folder behind it
Remove the link (what is behind it stays) and build again. The whole output folder may lie elsewhere: OUT_DIR.`);
}

/** A link that stands for a folder of such files, by its path in the output folder; null where all lie inside it. */
export function linkOnTheWay(output: string, { placed, removed }: Doings): string | null {
  const seen = new Set(['.']);
  for (const file of [...placed, ...removed]) {
    for (let folder = dirname(file); !seen.has(folder); folder = dirname(folder)) {
      if (isLink(join(output, folder))) return folder;
      seen.add(folder);
    }
  }
  // What is behind a link may be wanted, though its name is not.
  return removed.find((file) => isLink(join(output, file)) && isFolder(join(output, file))) ?? null;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
