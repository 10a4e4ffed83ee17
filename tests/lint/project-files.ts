import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ignored = new Set(['.git', '.astro', '.cache', 'dist', 'node_modules', 'playwright-report', 'test-results']);

/** Paths of all files of the project, as git would list them, but also where there is no git. */
export async function projectFiles(folder = '.'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter((entry) => !ignored.has(entry.name));
  const nested = await Promise.all(kept.map((entry) => projectFilesAt(entry, folder)));
  return nested.flat().map((path) => path.replaceAll('\\', '/'));
}

async function projectFilesAt(entry: Dirent, folder: string): Promise<string[]> {
  const path = join(folder, entry.name);
  return entry.isDirectory() ? projectFiles(path) : [path];
}
