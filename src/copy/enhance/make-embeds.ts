import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isGuarded } from './is-guarded.ts';
import { providerOf } from './providers.ts';

/** Turns the address of a video or post that stands alone in a paragraph into an embed. */
export function makeEmbeds() {
  return (tree: Root, file: VFile): void => {
    tree.children.forEach((node, at) => {
      const url = node.type === 'paragraph' && !isGuarded(node, file) ? loneAddress(node) : null;
      const provider = url === null ? null : providerOf(url);
      if (url === null || provider === null) return;
      tree.children[at] = { type: 'embed', url, provider, ...(node.position && { position: node.position }) };
    });
  };
}

function loneAddress({ children }: Paragraph): string | null {
  const [link] = children;
  if (children.length !== 1 || link?.type !== 'link') return null;
  const [text] = link.children;
  return text?.type === 'text' && text.value === link.url ? link.url : null;
}
