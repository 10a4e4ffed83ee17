import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { photoLine } from '../body/line-kinds.ts';

/** Makes what stands straight below a bare address a paragraph of its own, in Markdown, where it is a photo. */
export function partStills() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node): RootContent[] => (node.type === 'paragraph' ? parted(node) : [node]));
  };
}

function parted(paragraph: Paragraph): Paragraph[] {
  const [address, ...below] = paragraph.children;
  const end = address?.position?.end;
  if (address?.type !== 'link' || end === undefined) return [paragraph];
  const photo = photoOf(below);
  if (photo === null) return [paragraph];
  const start = { line: end.line + 1, column: 1 };
  return [
    { type: 'paragraph', children: [address], ...(address.position && { position: address.position }) },
    { type: 'paragraph', children: photo, position: { start, end: paragraph.position?.end ?? start } },
  ];
}

/** `Photo: file.jpg` with its caption, or an image and nothing else, in the lines below; null for other words. */
function photoOf(nodes: readonly PhrasingContent[]): PhrasingContent[] | null {
  const [first, ...rest] =
    nodes[0]?.type === 'break' ? [{ type: 'text' as const, value: '\n' }, ...nodes.slice(1)] : nodes;
  if (first?.type !== 'text') return null;
  if (first.value === '\n' && rest.length === 1 && rest[0]?.type === 'image') return rest;
  const words = [first, ...rest].map((node) => (node.type === 'text' ? node.value : null));
  if (words.includes(null)) return null;
  const [above = '', line = '', ...caption] = words.join('').split('\n');
  return above === '' && photoLine.test(line) ? [{ type: 'text', value: [line, ...caption].join('\n') }] : null;
}
