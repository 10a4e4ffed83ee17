import type { Root as HastRoot, RootContent as HastContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isPlain } from '../enhance/is-plain.ts';
import { pageTransforms } from '../enhance/processors.ts';

/**
 * The hast of plain copy. No block of it refers to another one, so that paragraphs of plain words, which most are, can
 * take a short way around the libraries; the same result as theirs for every text.
 */
export function pageBody(tree: Root, file: VFile): HastRoot {
  const body: HastContent[] = [];
  const add = (content: readonly HastContent[]) => {
    if (body.length > 0 && content.length > 0) body.push({ type: 'text', value: '\n' });
    body.push(...content);
  };
  let others: RootContent[] = [];
  const addOthers = () => {
    if (others.length > 0) add(pageTransforms.runSync({ type: 'root', children: others }, file).children);
    others = [];
  };
  for (const node of tree.children) {
    if (!isPlain(node)) others.push(node);
    else {
      addOthers();
      add([
        { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: node.children[0].value }] },
      ]);
    }
  }
  addOthers();
  return { type: 'root', children: body };
}
