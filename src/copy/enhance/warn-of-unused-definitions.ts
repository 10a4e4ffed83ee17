import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Warns of link and footnote definitions in Markdown that nothing refers to: their words are not printed. */
export function warnOfUnusedDefinitions() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
      if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    });
    visit(tree, (node) => {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
      const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`;
      if (used.has(name) || node.position === undefined) return;
      const { start, end } = node.position;
      file.data.copy?.reading.sayAt('definition-unused', start.line, start.column, { found: name });
      for (let line = start.line; line <= end.line; line += 1) {
        if (file.data.copy?.reading.isBlank(line - 1) === false) {
          file.data.copy.reading.mark(line - 1, 'dropped', 'definition that nothing refers to');
        }
      }
    });
  };
}
