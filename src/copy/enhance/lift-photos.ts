import type { Image, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Photo } from '../article.ts';
import type { PhotosNode } from '../body/nodes.ts';
import { photoLine } from '../body/line-kinds.ts';
import { readCaption } from '../head/credit.ts';
import { isOutside } from '../place-photo.ts';
import { isGuarded } from './is-guarded.ts';
import { isPlain } from './is-plain.ts';

/**
 * Makes every image a photo of its own below the paragraph that it stood in, and `Photo: file.jpg` with its caption one
 * in Markdown too; photos in a row become a gallery. An image from elsewhere stays an address, nothing is loaded there.
 */
export function liftPhotos() {
  return (tree: Root, file: VFile): void => {
    const children: RootContent[] = [];
    for (const node of tree.children) {
      const labelled = isPlain(node) && !isGuarded(node, file) ? labelledPhoto(toString(node)) : null;
      const photos = labelled === null ? takeImages(node, file) : [labelled];
      if (labelled === null && !isEmpty(node)) children.push(node);
      const last = children.at(-1);
      if (node.type === 'photos') mergeLast(children);
      else if (photos.length > 0 && last?.type === 'photos') last.photos.push(...photos);
      else if (photos.length > 0) children.push(photosNode(photos, node));
    }
    tree.children = children;
  };
}

function mergeLast(children: RootContent[]): void {
  const node = children.pop();
  const before = children.at(-1);
  if (node === undefined) return;
  if (node.type === 'photos' && before?.type === 'photos') before.photos.push(...node.photos);
  else children.push(node);
}

function takeImages(node: RootContent, file: VFile): Photo[] {
  const photos: Photo[] = [];
  if (node.type === 'photos' || isPlain(node)) return photos;
  visit(node, 'image', (image: Image, at, parent) => {
    if (parent === undefined || at === undefined) return undefined;
    if (isOutside(image.url)) {
      const index = (node.position?.start.line ?? 1) - 1;
      file.data.copy?.reading.say('photo-outside', index, 0, { found: image.url });
      parent.children[at] = { type: 'text', value: `${image.alt ?? ''} ${image.url}`.trim() };
      return undefined;
    }
    const { caption, credit } = readCaption(image.title ?? '');
    photos.push({
      src: image.url,
      alt: image.alt === '' ? null : (image.alt ?? null),
      caption,
      creator: credit?.creator ?? '',
      agency: credit?.agency ?? '',
      file: credit?.file ?? false,
    });
    parent.children.splice(at, 1);
    return [SKIP, at];
  });
  return photos;
}

function labelledPhoto(text: string): Photo | null {
  if (!/^photo:/i.test(text)) return null;
  const [line = '', ...words] = text.split('\n');
  const src = photoLine.exec(line)?.[1];
  if (src === undefined) return null;
  const { caption, credit } = readCaption(words.join(' '));
  return {
    src,
    alt: null,
    caption,
    creator: credit?.creator ?? '',
    agency: credit?.agency ?? '',
    file: credit?.file ?? false,
  };
}

function isEmpty(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function photosNode(photos: Photo[], node: RootContent): PhotosNode {
  return { type: 'photos', photos, ...(node.position && { position: node.position }) };
}
