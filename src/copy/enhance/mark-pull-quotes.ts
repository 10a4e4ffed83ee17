import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Makes a quotation that repeats words of the text a pull quote. */
export function markPullQuotes() {
  return (tree: Root): void => {
    for (const quotation of tree.children) {
      if (quotation.type !== 'blockquote') continue;
      const words = normalize(toString(quotation));
      const repeats = tree.children.some(
        (node) => node.type === 'paragraph' && normalize(toString(node)).includes(words),
      );
      if (words.length < 20 || !repeats) continue;
      quotation.data = { ...quotation.data, hProperties: { className: ['pull-quote'] } };
    }
  };
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
