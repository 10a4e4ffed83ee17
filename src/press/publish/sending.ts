import { extname } from 'node:path';
import { caching, paths, types, typesByName } from '../hosts/host-rules.ts';
import { editionPart, partOfFile } from '../parts.ts';

/** How a file is sent to storage: when, and with what headers. */
export interface Sending {
  /** What is sent first has the lowest number. */
  turn: number;
  cacheControl: string;
  contentType: string;
}

/** What each turn sends. A page comes after what it shows, and what leads to it after it. */
export const turns = ['scripts and pictures', 'pages of volumes', 'the edition', 'the worker'] as const;

const [hashed, worker, hidden] = [paths.hashed, paths.worker, paths.hidden].map((pattern) => new RegExp(pattern)) as [
  RegExp,
  RegExp,
  RegExp,
];

/**
 * Whether a file of the printed folder is for readers. Storage chooses no copy by what a browser takes, so compressed
 * ones stay here, and the CDN compresses; so does what other hosts read.
 */
export function isForReaders(file: string): boolean {
  return !/\.(?:br|gz)$/.test(file) && !hidden.test(file);
}

/** Gives when and how a file is sent; `file` is its path in the printed folder. */
export function sendingOf(file: string): Sending {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    turn: turnOf(file),
    cacheControl: hashed.test(file) ? caching.hashed : worker.test(file) ? caching.worker : caching.page,
    contentType: typesByName[name] ?? types[extname(name).slice(1)] ?? 'application/octet-stream',
  };
}

function turnOf(file: string): number {
  // A new worker fetches what it names at once.
  if (worker.test(file)) return 3;
  if (!/\.(?:html|xml|json|txt|opml|webmanifest)$/.test(file)) return 0;
  return partOfFile(file) === editionPart ? 2 : 1;
}
