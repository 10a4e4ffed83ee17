import type { Paragraph, RootContent, Text } from 'mdast';

/** A paragraph of plain words. */
export interface PlainParagraph extends Paragraph {
  children: [Text];
}

/** Whether a block is a paragraph of plain words, which most are: nothing in it needs a visit. */
export function isPlain(node: RootContent): node is PlainParagraph {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'text';
}
