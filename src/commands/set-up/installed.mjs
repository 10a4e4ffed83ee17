import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} LockFile */

/**
 * @param {string} root
 * @returns {Promise<string | null>} why packages must be installed, null where they need not
 */
export async function whyInstall(root) {
  const [wanted, found] = await Promise.all([
    readLock(join(root, 'package-lock.json')),
    readLock(join(root, 'node_modules', '.package-lock.json')),
  ]);
  if (wanted === null) throw new Error('package-lock.json is missing or damaged. Restore it with `git checkout`.');
  if (found === null) return 'node_modules is missing or incomplete';
  return difference(wanted, found);
}

/**
 * Compares what the lock file names with what npm wrote down when it last installed. Contents count, not file
 * times: a checkout or a copy changes those.
 *
 * @param {LockFile} wanted
 * @param {LockFile} found
 * @returns {string | null}
 */
export function difference(wanted, found) {
  for (const [path, locked] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const installed = found.packages[path];
    const name = path.replace(/^.*node_modules\//, '');
    if (installed === undefined) {
      if (locked.optional || locked.devOptional) continue;
      return `${name} is missing`;
    }
    if (installed.version !== locked.version || installed.integrity !== locked.integrity) {
      return `${name} ${locked.version} is asked for`;
    }
  }
  return null;
}

/**
 * @param {string} path
 * @returns {Promise<LockFile | null>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
