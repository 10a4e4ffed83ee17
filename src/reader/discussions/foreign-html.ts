import { foreignLink } from './thread.ts';
import { webAddress } from './web-address.ts';

const kept = new Set(['P', 'BR', 'EM', 'STRONG', 'B', 'I', 'CODE', 'PRE', 'BLOCKQUOTE', 'UL', 'OL', 'LI', 'DEL']);
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'TITLE',
  'HEAD',
]);

/** Builds the words of HTML from another host anew: a few elements without attributes, links to the web, and text. */
export function foreignHtml(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  copy(new DOMParser().parseFromString(html, 'text/html').body, fragment);
  return fragment;
}

function copy(from: Node, into: Node): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
    else if (node instanceof Element && !dropped.has(node.tagName.toUpperCase())) {
      const made = madeFor(node);
      copy(node, made === null ? into : into.appendChild(made));
    }
  }
}

/** The element to print for one from elsewhere; null where only its words are printed. */
function madeFor(node: Element): HTMLElement | null {
  const address = node.tagName === 'A' ? webAddress(node.getAttribute('href')) : null;
  if (address !== null) return foreignLink(address);
  return kept.has(node.tagName) ? document.createElement(node.tagName) : null;
}
