import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The HTML of a body. Paragraphs of plain words take a short way; the same result for every one. */
export function printHtml(body: Root): string {
  return body.children
    .map((node) => (isPlain(node) ? `<p>${escape(node.children[0].value)}</p>` : printNode(node)))
    .join('');
}

/** The long way, through the library. */
export function printNode(node: Root | RootContent): string {
  return toHtml(node, { characterReferences: { useNamedReferences: true } });
}

function isPlain(node: RootContent): node is Element & { children: [Text] } {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return false;
  return node.children[0]?.type === 'text' && Object.keys(node.properties).length === 0;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
