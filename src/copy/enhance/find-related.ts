import type { ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { RelatedNode } from '../body/nodes.ts';
import { readRelatedHeading } from '../body/line-kinds.ts';

/**
 * Makes a line such as `Related Stories` over lines or a list, or with a title behind its colon, in Markdown, a block of
 * related stories.
 */
export function findRelated() {
  return (tree: Root, file: VFile): void => {
    const grammar = file.data.copy?.grammar;
    if (grammar === undefined) return;
    for (let at = 0; at < tree.children.length; at += 1) {
      const title = tree.children[at];
      const list = tree.children[at + 1];
      if (title?.type !== 'paragraph' && title?.type !== 'heading') continue;
      const [top = '', ...below] = toString(title).split('\n');
      const opening = readRelatedHeading(top, grammar);
      if (opening === null || (opening.title !== '' && title.children.some(({ type }) => type !== 'text'))) continue;
      const first = title.position?.start.line ?? 1;
      const inFront = opening.title === '' ? [] : [{ words: opening.title, line: first }];
      const inLines = below.map((words, index) => ({ words, line: first + index + 1 }));
      const inList = list?.type === 'list' && below.length + inFront.length === 0 ? list.children.map(titleOf) : [];
      const titles = [...inFront, ...inLines, ...inList];
      if (titles.length > 0)
        tree.children.splice(at, inList.length > 0 ? 2 : 1, related(opening.heading, titles, title));
    }
  };
}

interface Title {
  words: string;
  /** Counted from 1. */
  line: number;
}

function titleOf(item: ListItem): Title {
  return { words: toString(item), line: item.position?.start.line ?? 1 };
}

function related(heading: string, titles: readonly Title[], node: RootContent): RelatedNode {
  return {
    type: 'related',
    heading,
    titles: titles.map(({ words }) => words),
    lines: titles.map(({ line }) => line),
    ...(node.position && { position: node.position }),
  };
}
