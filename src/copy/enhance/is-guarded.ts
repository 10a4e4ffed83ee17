import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';

/** Whether a `\` in front of a block says that it is a paragraph, whatever it looks like. */
export function isGuarded(node: RootContent, file: VFile): boolean {
  const line = node.position?.start.line;
  return line !== undefined && file.data.copy?.reading.at(line - 1).text.startsWith('\\') === true;
}
