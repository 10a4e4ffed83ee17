import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { countWords } from './count-words.ts';

/** Notes which photos and related stories a text has, and counts its words. */
export function takeStock() {
  return (tree: Root, file: VFile): void => {
    const { copy } = file.data;
    if (copy === undefined) return;
    for (const node of tree.children) {
      if (node.type === 'photos') copy.photos.push(node);
      else if (node.type === 'embed' && node.still !== null) copy.photos.push(node.still);
      else if (node.type === 'related') copy.related.push(node);
      else copy.wordCount += countWords(toString(node));
    }
  };
}
