import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Keeps the words of links that lead nowhere. */
export function dropEmptyLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, at, parent) => {
      if (element.tagName !== 'a' || parent === undefined || at === undefined) return undefined;
      const { href, id } = element.properties;
      if ((href !== undefined && href !== '') || id !== undefined) return undefined;
      parent.children.splice(at, 1, ...element.children);
      return at;
    });
  };
}
