import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** Path of an article or a letter in the content folder, typed from where a person is or from there; null for others. */
export function pathInContent(typed: string, contentDirectory: string, here: string): string | null {
  const fromHere = resolve(here, typed);
  const file = existsSync(fromHere) ? fromHere : resolve(contentDirectory, typed);
  const path = relative(contentDirectory, file).split(sep).join('/');
  return /^(?:articles|letters)\/.+\.(?:txt|md)$/i.test(path) ? path : null;
}
