import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Keeps the first rank for the headline: the highest heading of a text is of the second rank, none skips one. */
export function lowerHeadings() {
  return (tree: Root): void => {
    let last = 1;
    const blocks = tree.children.filter((block) => block.type !== 'paragraph');
    visit({ type: 'root', children: blocks }, 'heading', (heading) => {
      const depth = Math.max(2, Math.min(heading.depth, last + 1, 6));
      heading.depth = depth as 2 | 3 | 4 | 5 | 6;
      last = depth;
    });
  };
}
