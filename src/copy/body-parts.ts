import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Photo } from './article.ts';
import type { EmbedNode } from './body/nodes.ts';

/** A stretch of the text as a page prints it, in order. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'photos'; photos: Photo[] }
  | ({ kind: 'embed'; photo: Photo | null } & Pick<EmbedNode, 'url' | 'provider' | 'medium' | 'place'>)
  | { kind: 'related'; heading: string; titles: string[] };

/** Cuts a body into plain HTML and the parts that need the page's own components. */
export function bodyParts(body: Root): BodyPart[] {
  const parts: BodyPart[] = [];
  let plain: RootContent[] = [];
  const flush = () => {
    if (plain.length > 0) parts.push({ kind: 'html', html: toHtml(plain) });
    plain = [];
  };
  for (const node of body.children) {
    const part = node.type === 'element' ? partOf(node) : null;
    if (part === null) plain.push(node);
    else {
      flush();
      parts.push(part);
    }
  }
  flush();
  return parts;
}

function partOf(element: Element): BodyPart | null {
  return element.data?.part ?? null;
}

declare module 'hast' {
  interface ElementData {
    /** Set on the elements that pages replace by a component. */
    part?: BodyPart;
  }
}
