import type { Photo } from '../copy/article.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';

/** The photos inside a text, in order. */
export function photosOfBody(body: ParsedCopy['body']): Photo[] {
  return body.children.flatMap((node) => {
    const part = node.type === 'element' ? node.data?.part : undefined;
    return part?.kind === 'photos' ? part.photos : [];
  });
}
