import type { Photo } from './article.ts';
import type { PhotosNode } from './body/nodes.ts';
import { nearest } from './nearest.ts';
import type { Head } from './head/head.ts';
import type { Reading } from './reading.ts';

const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic'];

/** The lead photo: the one named by `Photo:`, else the one with the name of the text, else a caption alone, else null. */
export function leadPhoto(head: Head, name: string, photos: ReadonlySet<string>, reading: Reading): Photo | null {
  const src = head.photo === null ? besideText(name, photos, reading) : head.photo.value;
  if (head.photo !== null) checkPhoto(head.photo.value, head.photo.index, head.photo.column, photos, reading);
  if (src === null && head.caption !== null) {
    reading.say('caption-without-photo', head.caption.index, 0, { expected: name });
  }
  if (src === null && head.caption === null && (head.credit !== null || head.alt !== null)) {
    reading.sayAt('photo-line-alone', 1, 1, { found: head.alt === null ? 'Credit' : 'Alt' });
  }
  if (src === null && head.caption === null) return null;
  return {
    src,
    alt: head.alt,
    caption: head.caption?.text ?? '',
    creator: head.credit?.creator ?? '',
    agency: head.credit?.agency ?? '',
    file: head.credit?.file ?? false,
  };
}

/** Says where a photo named in a text is not beside it; index and column counted from 0. */
export function checkPhoto(
  src: string,
  index: number,
  column: number,
  photos: ReadonlySet<string>,
  reading: Reading,
): void {
  if (photos.has(src)) return;
  if (isOutside(src)) {
    reading.say('photo-outside', index, column, { found: src });
    return;
  }
  if (!endings.includes(src.slice(src.lastIndexOf('.') + 1).toLowerCase())) {
    reading.say('photo-kind', index, column, { found: src });
    return;
  }
  const near = nearest(src, photos);
  reading.say('photo-missing', index, column, {
    found: src,
    nearest: near === null ? '' : `; did you mean \`${near}\`?`,
  });
}

/** Says that letters and standing pages have no photos of their own. */
export function refusePhotos(photos: readonly PhotosNode[], reading: Reading): void {
  for (const node of photos) {
    const index = (node.position?.start.line ?? 1) - 1;
    for (const { src } of node.photos) if (src !== null) reading.say('photo-here', index, 0, { found: src });
  }
}

/** Whether the name of a photo leads out of the folder of its text: an address, or a path upward or from the root. */
export function isOutside(src: string): boolean {
  // Browsers drop white space and controls inside an address before they read it (URL Standard, 4.4).
  const address = src.replace(/[\u0000-\u0020]/g, ''); // eslint-disable-line no-control-regex -- what is dropped
  return /^[a-z][a-z\d+.-]*:|^[/\\]|^~|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(address);
}

function besideText(name: string, photos: ReadonlySet<string>, reading: Reading): string | null {
  const found = endings
    .flatMap((ending) => [`${name}.${ending}`, `${name}.${ending.toUpperCase()}`])
    .filter((file) => photos.has(file));
  const [first = null, second] = found;
  if (first !== null && second !== undefined) reading.sayAt('photo-choice', 1, 1, { found: second, expected: first });
  return first;
}
