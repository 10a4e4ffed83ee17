import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run-command.ts';
import { siteDigest } from './site-digest.ts';

/** Two checkouts of the project with caches of their own: a test may change the code of the first. */
export interface OwnCode {
  partial: string;
  clean: string;
}

const folders = ['src', 'public'];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const kept = 'node_modules/.cache/broadsheet';

/**
 * Copies the code twice below `directory`. The first begins with what the project itself has bundled, since it is the
 * same, and the second has the bundles of the first until code is changed.
 */
export async function copyCode(directory: string): Promise<OwnCode> {
  const code = { partial: join(directory, 'code-a'), clean: join(directory, 'code-b') };
  for (const checkout of Object.values(code)) {
    await mkdir(join(checkout, kept), { recursive: true });
    await copySources(root, checkout);
    for (const name of await readdir(join(root, 'node_modules'))) {
      if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(checkout, 'node_modules', name));
    }
  }
  const bundlesOfFirst = join(code.partial, kept, 'bundles');
  await cp(join(root, kept, 'bundles'), bundlesOfFirst, { recursive: true }).catch(() => mkdir(bundlesOfFirst));
  await symlink(bundlesOfFirst, join(code.clean, kept, 'bundles'));
  return code;
}

/** Takes what was changed in the first checkout over into the second, which then knows nothing of any build before. */
export async function takeOverCode({ partial, clean }: OwnCode): Promise<void> {
  const [changed, known] = await Promise.all([sourcesDigest(partial), sourcesDigest(clean)]);
  if (changed === known) return;
  for (const folder of [...folders, kept]) await rm(join(clean, folder), { recursive: true });
  await copySources(partial, clean);
}

async function copySources(from: string, to: string): Promise<void> {
  for (const name of [...folders, ...files]) await cp(join(from, name), join(to, name), { recursive: true });
}

async function sourcesDigest(checkout: string): Promise<string> {
  const below = (name: string) => join(checkout, name);
  const digests = folders.map((name) => siteDigest(below(name)));
  const texts = files.map((name) => readFile(below(name), 'utf8'));
  return (await Promise.all([...digests, ...texts])).join('\n');
}
