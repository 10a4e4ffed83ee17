import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const scheme = /^[\s\u0000-\u001F]*([a-z][a-z\d+.-]*):/i; // eslint-disable-line no-control-regex -- hidden in schemes
const allowed = new Set(['http', 'https', 'mailto']);

/** Takes the link off words that lead to a scheme other than https, http and mailto, with a warning. */
export function checkLinks() {
  return (tree: Root, file: VFile): void => {
    for (const block of tree.children) {
      visit(block, (node) => {
        if (node.type !== 'link' && node.type !== 'definition') return;
        const found = scheme.exec(node.url)?.[1];
        if (found === undefined || allowed.has(found.toLowerCase())) return;
        const index = (block.position?.start.line ?? 1) - 1;
        file.data.copy?.reading.say('link-scheme', index, 0, { found: node.url });
        node.url = '';
      });
    }
  };
}
