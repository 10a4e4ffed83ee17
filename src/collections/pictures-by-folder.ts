import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** The pictures that a text can name. */
interface NearbyPictures {
  /** Paths from the folder of the text. */
  names: ReadonlySet<string>;
  /** Hash of the names. */
  digest: string;
}

/** For each folder of texts, the pictures in and below it. */
export function picturesByFolder(pictures: readonly string[]): (text: string) => NearbyPictures {
  const folders = new Map<string, Set<string>>();
  for (const picture of pictures) {
    for (let folder = posix.dirname(picture); folder !== '.'; folder = posix.dirname(folder)) {
      const names = folders.get(folder) ?? new Set<string>();
      folders.set(folder, names.add(picture.slice(folder.length + 1)));
    }
  }
  const nearby = new Map([...folders].map(([folder, names]) => [folder, { names, digest: digestOf(names) }]));
  const none: NearbyPictures = { names: new Set(), digest: '' };
  if (nearby.size === 0) return () => none;
  return (text) => nearby.get(posix.dirname(text)) ?? none;
}

function digestOf(names: ReadonlySet<string>): string {
  return createHash('sha256')
    .update([...names].join('\n'))
    .digest('hex');
}
