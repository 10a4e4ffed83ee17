import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { relatedHeading } from '../body/line-kinds.ts';

/** Makes a line such as `Related Stories` over a list, in Markdown, a block of related stories. */
export function findRelated() {
  return (tree: Root): void => {
    for (let at = 0; at < tree.children.length - 1; at += 1) {
      const title = tree.children[at];
      const list = tree.children[at + 1];
      if ((title?.type !== 'paragraph' && title?.type !== 'heading') || list?.type !== 'list') continue;
      const heading = toString(title);
      if (!relatedHeading.test(heading)) continue;
      const titles = list.children.map((item) => toString(item));
      const lines = list.children.map((item) => item.position?.start.line ?? 1);
      const position = title.position && { position: title.position };
      tree.children.splice(at, 2, { type: 'related', heading: heading.replace(/\s*:$/, ''), titles, lines, ...position });
    }
  };
}
