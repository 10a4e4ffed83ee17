import { base, isKept } from './store.ts';
import type { Kept } from './store.ts';

/** The file that a list of saved articles travels in. */

const kind = 'broadsheet saved articles';
const version = 1;
/** More than anyone reads, and little enough for any browser's storage. */
const most = 2000;

export function writeList(saved: readonly Kept[]): string {
  return `${JSON.stringify({ kind, version, paper: new URL(base, location.href).href, saved }, null, 2)}\n`;
}

/** The articles in a file; null where it is no such list, or has an entry that is no article of a paper. */
export function readList(text: string): Kept[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const list = value as Record<string, unknown>;
    if (list['kind'] !== kind || list['version'] !== version || !Array.isArray(list['saved'])) return null;
    const saved: unknown[] = list['saved'];
    if (saved.length > most || !saved.every((one): one is Kept => isKept(one) && !Number.isNaN(Date.parse(one.at))))
      return null;
    return [...new Map(saved.map((article) => [article.path, article])).values()].map(
      ({ path, headline, language, at, modified, digests }) => ({ path, headline, language, at, modified, digests }),
    );
  } catch {
    return null;
  }
}
