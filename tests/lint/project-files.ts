import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ignored = new Set(['.git', '.astro', '.cache', 'dist', 'node_modules', 'playwright-report', 'test-results']);

/** Paths of all files of the project, as git would list them, but also where there is no git. */
export async function projectFiles(folder = '.'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter((entry) => !ignored.has(entry.name))
      .map(async (entry) =>
        entry.isDirectory() ? projectFiles(join(folder, entry.name)) : [join(folder, entry.name)],
      ),
  );
  return nested.flat().map((path) => path.replaceAll('\\', '/'));
}
