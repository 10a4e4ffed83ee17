import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a site will lie, which is part of the code that prints it. */
export interface SiteAddress {
  /** Of the root of its host, `https://paper.example`. */
  url: string;
  basePath: string;
}

/** What the printing code is made of, besides the address of the paper. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];

/**
 * Hash of everything that the bundled printing code depends on: sources, installed packages by their lock file, Node,
 * and the address of the paper. `root` is the checkout.
 */
export async function codeDigest(address: SiteAddress, root: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, address.url, address.basePath]));
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash.update(`\0${file.slice(root.length)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** Hash of what the reading of content depends on besides the content: the code that reads, and its packages. */
export async function readerDigest(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of ['src/copy', 'src/collections', 'src/photos', 'package-lock.json']) {
    for (const file of await filesOf(join(root, source))) hash.update(`\0${file}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The file itself, or every file below the folder in one fixed order. */
async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
