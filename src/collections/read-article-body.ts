import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { CopySettings } from '../copy/copy-settings.ts';
import { parseCopy } from '../copy/parse-copy.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';
import type { Filed } from './content.ts';
import { environment } from './environment.ts';
import { readSettings } from './read-settings.ts';
import { digestOfBytes } from './read-text.ts';
import type { ArticleEntry } from './schema.ts';

/** An article by the path of its text in the content folder. */
interface Stored extends Filed<Pick<ArticleEntry, 'photo' | 'pictures'>> {
  /** Hash of the bytes that its entry was made of, where that is known. */
  bytesDigest?: string;
}

let settled: Promise<CopySettings> | null = null;

/**
 * Reads the text of an article again, which the collections do not keep, from the content folder. `bodyParts` cuts it
 * for a page. Where the caller has no settings they are read first. A text that somebody has saved since its entry was
 * made is an error in a build: nobody would print it again when its old words come back.
 */
export async function readArticleBody(
  { path, bytesDigest, value }: Stored,
  contentDirectory = environment().contentDirectory,
  known?: CopySettings,
): Promise<ParsedCopy['body']> {
  // A build reads the settings once; the preview must see them change.
  const settings = known ?? (await (settled ??= readSettings(contentDirectory)));
  if (import.meta.env.DEV) settled = null;
  // To wait for a small file takes ten times as long as to read it.
  const text = readFileSync(`${contentDirectory}/${path}`);
  if (!import.meta.env.DEV && bytesDigest !== undefined && digestOfBytes(text) !== bytesDigest) {
    throw new Error(`${path} was changed while the paper was printed. Build again.`);
  }
  return parseCopy({ path, text, photos: namedPhotos(path, value) }, settings).body;
}

/** The pictures that the text uses, by their path from its folder: as many as its reading can ask for. */
function namedPhotos(text: string, { photo, pictures }: Stored['value']): Set<string> {
  const lead = photo?.path ?? null;
  return new Set([...Object.keys(pictures), ...(lead === null ? [] : [posix.relative(posix.dirname(text), lead)])]);
}
