import { createHash } from 'node:crypto';
import type { Environment } from './environment.ts';

type Folders = Pick<Environment, 'contentDirectory' | 'outputDirectory'>;

/** Folder, from the checkout, for what is remembered of one newspaper and must not get into another. */
export function paperCache({ contentDirectory, outputDirectory }: Folders): string {
  const key = createHash('sha256').update(`${contentDirectory}\n${outputDirectory}`).digest('hex').slice(0, 12);
  return `node_modules/.cache/broadsheet/papers/${key}`;
}
