import type { ArticleEntry } from '../collections/schema.ts';
import type { TextPart } from './article-view.ts';

/**
 * Puts the dateline, which reading took off, before the first paragraph again: `LONDON, Nov 8 (Reuters) — `. Photos,
 * subheads, quotations and lists may stand above it; where there is no paragraph, it is one.
 */
export function withDateline(parts: readonly TextPart[], dateline: ArticleEntry['dateline']): TextPart[] {
  if (dateline === null) return [...parts];
  const words = printed(dateline);
  for (const [index, part] of parts.entries()) {
    const start = part.kind === 'html' ? startOfParagraph(part.html) : null;
    if (part.kind !== 'html' || start === null) continue;
    const html = `${part.html.slice(0, start)}${words} — ${part.html.slice(start)}`;
    return parts.with(index, { kind: 'html', html });
  }
  return [{ kind: 'html', html: `<p>${words}</p>` }, ...parts];
}

function printed({ place, date, agency }: NonNullable<ArticleEntry['dateline']>): string {
  const behind = `${date === null ? '' : `, ${date}`}${agency === null ? '' : ` (${agency})`}`;
  return `<span class="place">${escaped(place)}</span>${escaped(behind)}`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Where the words of the first paragraph begin that stands in no quotation or list; null where there is none. */
function startOfParagraph(html: string): number | null {
  let depth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z\d]*)\b[^>]*>/g)) {
    if (depth === 0 && slash === '' && name === 'p') return index + tag.length;
    if (!childless.has(name)) depth += slash === '' ? 1 : -1;
  }
  return null;
}

const childless = new Set(['br', 'hr', 'img', 'input']);
