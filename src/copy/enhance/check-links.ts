import type { Link, LinkReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isPlain } from './is-plain.ts';

const scheme = /^([a-z][a-z\d+.-]*):/i;
const allowed = new Set(['http', 'https', 'mailto']);

/** Prints links that lead to a scheme other than https, http and mailto as typed, with a warning. */
export function checkLinks() {
  return (tree: Root, file: VFile): void => {
    const refused = new Map<string, string>();
    const blocks = tree.children.filter((block) => !isPlain(block));
    const isRefused = (url: string) => {
      const found = scheme.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]; // eslint-disable-line no-control-regex -- dropped by browsers
      return url === '' || (found !== undefined && !allowed.has(found.toLowerCase()));
    };
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'heading') continue;
      visit(block, 'definition', (definition) => {
        if (isRefused(definition.url)) refused.set(definition.identifier, definition.url);
      });
    }
    for (const block of blocks) {
      visit(block, (node, at, parent) => {
        if (!isLink(node) || parent === undefined || at === undefined) return undefined;
        const found = node.type === 'link' ? node.url : (refused.get(node.identifier) ?? '#');
        if (!isRefused(found)) return undefined;
        file.data.copy?.reading.say('link-scheme', (block.position?.start.line ?? 1) - 1, 0, { found });
        const typed = [
          { type: 'text' as const, value: '[' },
          ...node.children,
          { type: 'text' as const, value: `](${found})` },
        ];
        parent.children.splice(at, 1, ...typed);
        return [SKIP, at + typed.length];
      });
    }
  };
}

function isLink(node: { type: string }): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
}
