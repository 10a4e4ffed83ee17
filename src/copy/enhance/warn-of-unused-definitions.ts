import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Says in the roles of the lines which words of Markdown are not printed: the language of code, labels of links, and,
 * with a warning, link and footnote definitions that nothing refers to.
 */
export function warnOfUnusedDefinitions() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
      if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    });
    visit(tree, (node) => {
      if (node.type === 'code' && typeof node.lang === 'string') markLanguage(node, file);
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
      const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`;
      if (node.position === undefined) return;
      if (used.has(name)) {
        // Its address is printed where the text refers to it, its label is not; a footnote is printed whole.
        if (node.type === 'definition') file.data.copy?.reading.mark(node.position.start.line - 1, 'link');
        return;
      }
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

function markLanguage({ position }: Code, file: VFile): void {
  const index = (position?.start.line ?? 1) - 1;
  const reading = file.data.copy?.reading;
  if (reading !== undefined && /^(?:```|~~~)/.test(reading.at(index).plain)) {
    reading.mark(index, 'dropped', 'language of the code');
  }
}
