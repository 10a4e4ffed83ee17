import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

const fewestCharacters = 20;
/** Each is looked for in the whole text; no article has more pull quotes. */
const mostQuotations = 50;

/** Makes a quotation that repeats words of the text a pull quote. */
export function markPullQuotes() {
  return (tree: Root): void => {
    const quotations = tree.children.filter((node) => node.type === 'blockquote').slice(0, mostQuotations);
    if (quotations.length === 0) return;
    const paragraphs = tree.children.filter((node) => node.type === 'paragraph');
    const text = paragraphs.map((paragraph) => normalize(toString(paragraph))).join('\n');
    for (const quotation of quotations) {
      const words = normalize(toString(quotation));
      if (words.length < fewestCharacters || !text.includes(words)) continue;
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
