import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Prints raw HTML in Markdown as the text it is, with a warning. */
export function showHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node, at, parent) => {
      if (parent === undefined || at === undefined) return;
      const start = node.position?.start ?? { line: 1, column: 1 };
      file.data.copy?.reading.sayAt('html-in-text', start.line, start.column, { found: node.value });
      const text = { type: 'text' as const, value: node.value };
      const isFlow = !['paragraph', 'heading', 'emphasis', 'strong', 'link', 'delete', 'tableCell'].includes(
        parent.type,
      );
      const paragraph: Paragraph = { type: 'paragraph', children: [text] };
      parent.children[at] = isFlow ? paragraph : text;
    });
  };
}
