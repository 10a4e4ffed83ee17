import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all files below a folder, from there. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}

/** Whether a path from a folder names something in it, on any system. */
export function staysInside(path: string): boolean {
  return path !== '' && !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}
