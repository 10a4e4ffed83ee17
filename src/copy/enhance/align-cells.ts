import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the alignment of table cells into a class: the `align` attribute is obsolete (HTML Living Standard, 16.2). */
export function alignCells() {
  return (tree: Root): void => {
    const blocks = tree.children.filter((block) => block.type === 'element' && block.tagName !== 'p');
    visit({ type: 'root', children: blocks }, 'element', (element) => {
      const { align } = element.properties;
      if (align === 'right' || align === 'center') element.properties['className'] = [align];
      delete element.properties['align'];
    });
  };
}
