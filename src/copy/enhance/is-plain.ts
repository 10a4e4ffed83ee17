import type { RootContent } from 'mdast';

/** Whether a block is a paragraph of plain words, which most are: nothing in it needs a visit. */
export function isPlain(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'text';
}
