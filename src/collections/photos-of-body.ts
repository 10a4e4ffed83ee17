import type { Photo } from '../copy/article.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';

/** The photos inside a text, in order. */
export function photosOfBody(body: ParsedCopy['body']): Photo[] {
  return body.children.flatMap((node) => {
    const part = node.type === 'element' ? node.data?.part : undefined;
    if (part?.kind === 'embed') return part.photo ?? [];
    return part?.kind === 'photos' ? part.photos : [];
  });
}
