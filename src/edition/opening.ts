import type { BodyPart } from '../copy/body-parts.ts';

/** How much of a first paragraph stands in for a standfirst. */
const longest = 220;

/** The first sentences of a text, for a card or a description where the text has no standfirst; null without one. */
export function opening(text: readonly BodyPart[]): string | null {
  for (const part of text) {
    const paragraph = part.kind === 'html' ? /<p\b[^>]*>([^]*?)<\/p>/.exec(part.html)?.[1] : undefined;
    if (paragraph !== undefined) return shortened(plainText(paragraph));
  }
  return null;
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const sentences = /^.{60,220}?[.!?]["”’]?(?= \p{Lu}| [“"])/u.exec(text)?.[0];
  if (sentences !== undefined) return sentences;
  return `${text.slice(0, text.lastIndexOf(' ', longest)).replace(/[,;:–—-]+$/u, '')} …`;
}
