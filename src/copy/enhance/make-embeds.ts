import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { PhotosNode } from '../body/nodes.ts';
import { isGuarded } from './is-guarded.ts';
import { readProvided } from './providers.ts';

/**
 * Turns the address of a video, recording, post or map that stands alone in a paragraph into an embed, and a photo named
 * in the line straight below into its picture.
 */
export function makeEmbeds() {
  return (tree: Root, file: VFile): void => {
    tree.children.forEach((node, at) => {
      const url = node.type === 'paragraph' && !isGuarded(node, file) ? loneAddress(node) : null;
      const provided = url === null ? null : readProvided(url);
      if (url === null || provided === null) return;
      const still = takeStill(node, tree.children[at + 1]);
      tree.children[at] = { type: 'embed', url, ...provided, still, ...(node.position && { position: node.position }) };
    });
    tree.children = tree.children.filter((node) => node.type !== 'photos' || node.photos.length > 0);
  };
}

function loneAddress({ children }: Paragraph): string | null {
  const [link] = children;
  if (children.length !== 1 || link?.type !== 'link') return null;
  const [text] = link.children;
  return text?.type === 'text' && text.value === link.url ? link.url : null;
}

/** Takes the first photo of the lines below an address, where no blank line is between them. */
function takeStill(address: RootContent, below: RootContent | undefined): PhotosNode | null {
  const line = address.position?.end.line;
  if (below?.type !== 'photos' || line === undefined || below.position?.start.line !== line + 1) return null;
  const photos = below.photos.splice(0, 1);
  return photos.length === 0 ? null : { ...below, photos };
}
