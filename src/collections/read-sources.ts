import { readFile } from 'node:fs/promises';
import type { CopySettings, CopySource } from '../copy/copy-settings.ts';
import { bytesReader } from './bytes-reader.ts';
import { contentFiles } from './content-files.ts';
import { picturesByFolder } from './pictures-by-folder.ts';
import { readSiteAndAuthors } from './read-settings.ts';

/** A text with all that its reading depends on. */
export interface ReadableText {
  source: CopySource;
  settings: CopySettings;
}

/** Prepares the reading of single texts, by their path in the content folder; null for a file that cannot be read. */
export async function readSources(directory: string): Promise<(path: string) => Promise<ReadableText | null>> {
  const files = await contentFiles(directory);
  const { forCopy } = await readSiteAndAuthors(files, bytesReader(directory, []));
  const nearby = picturesByFolder(files.pictures);
  return async (path) => {
    const text = await readFile(`${directory}/${path}`).catch(() => null);
    return text === null ? null : { source: { path, text, photos: nearby(path).names }, settings: forCopy };
  };
}
