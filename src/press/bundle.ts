import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { entryName } from './bundling.ts';
import type { BundlingAnswer } from './bundling-process.ts';
import { codeDigest } from './code-digest.ts';
import type { SiteAddress } from './code-digest.ts';
import { isWhole, sealFolder } from './sealed-folder.ts';

/** The code that prints pages, bundled by Astro, and the files that go with every site that it prints. */
export interface Bundle {
  /** Names the code and all that it was made of. */
  digest: string;
  /** Address of the module to import. */
  entry: string;
  /** Folder of scripts, fonts and what `public` holds. */
  files: string;
  /** Folder of the workers that keep the paper, and take it away, in readers’ browsers. */
  workers: string;
  /** The most memory that it took to make, in kilobytes; 0 where it was there. */
  memory: number;
}

/** How many bundles are kept, the last used ones: a few papers, and the code of a few days. */
const kept = 16;

/**
 * Gives the bundle for the code as it is now. Bundling takes seconds, so it is done once and kept for as long as code,
 * packages and address stay the same, whichever paper asks.
 */
export async function currentBundle(address: SiteAddress, root: string): Promise<Bundle> {
  const digest = await codeDigest(address, root);
  // Packages are resolved from where a bundle lies: inside the checkout.
  const bundles = join(root, 'node_modules/.cache/broadsheet/bundles');
  const folder = join(bundles, digest);
  let memory = 0;
  if (!(await isWhole(folder))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(bundles, { recursive: true });
    await removeOldest(bundles);
    const unfinished = join(bundles, `new.${process.pid}`);
    await rm(unfinished, { recursive: true, force: true });
    memory = await makeBundle(unfinished, root);
    if ((await codeDigest(address, root)) !== digest) {
      // Somebody has saved code meanwhile: nobody can say of which this was made.
      await rm(unfinished, { recursive: true, force: true });
      return currentBundle(address, root);
    }
    await sealFolder(unfinished);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      // Another build has just made the same one.
      await rm(unfinished, { recursive: true, force: true });
      if (!(await isWhole(folder))) throw error;
    });
  }
  const now = new Date();
  await utimes(folder, now, now);
  return {
    digest,
    entry: await entryOf(join(folder, 'code')),
    files: join(folder, 'files'),
    workers: join(folder, 'workers'),
    memory,
  };
}

/** Has another process make the bundle, since Vite keeps half a gigabyte; gives the most memory that it had, in kilobytes. */
async function makeBundle(folder: string, root: string): Promise<number> {
  const module = fileURLToPath(new URL('bundling-process.ts', import.meta.url));
  const bundler = fork(module, [root, folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [answer] = (await Promise.race([once(bundler, 'message'), once(bundler, 'disconnect')])) as [BundlingAnswer?];
  if (answer === undefined) throw new Error('The process that bundles the code ended early. Build again.');
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.memory;
}

async function removeOldest(bundles: string): Promise<void> {
  const names = await readdir(bundles);
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(bundles, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  for (const { name } of used.sort((a, b) => b.at - a.at).slice(kept - 1)) {
    await rm(join(bundles, name), { recursive: true, force: true });
  }
}

async function entryOf(folder: string): Promise<string> {
  const names = await readdir(folder);
  const name = names.find((file) => file.startsWith(entryName));
  if (name === undefined) throw new Error(`Unexpected bundle without an entry in ${folder}`);
  return pathToFileURL(join(folder, name)).href;
}
