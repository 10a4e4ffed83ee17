import type { BodyPart } from '../copy/body-parts.ts';

/** How much of a first paragraph stands in for a standfirst: to the first end of a sentence from the one to the other. */
const enough = 60;
const longest = 220;

/** The first sentences of a text, for a card or a description where the text has no standfirst; null where no sentence fits. */
export function opening(text: readonly BodyPart[]): string | null {
  for (const part of text) {
    const paragraph = part.kind === 'html' ? /<p\b[^>]*>([^]*?)<\/p>/.exec(part.html)?.[1] : undefined;
    if (paragraph !== undefined) return shortened(plainText(paragraph));
  }
  return null;
}

/** The mark of a note leads nowhere outside of its text. */
const noteMark = /<sup><a href="#[^>]*>[^<]*<\/a><\/sup>/g;

function plainText(html: string): string {
  return html
    .replace(noteMark, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** As many whole sentences as there is room for; none where the first alone is too long. */
function shortened(text: string): string | null {
  const ends = [...text.matchAll(/[.!?…]["”’)]*(?=\s["“‘(]?[\p{Lu}\d]|$)/gu)]
    .filter(({ index }) => !abbreviation.test(text.slice(0, index + 1)))
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => end <= longest);
  const end = ends.find((place) => place >= enough) ?? ends.at(-1);
  return end === undefined ? null : text.slice(0, end);
}

const abbreviation =
  /(?:\b\p{L}|\b(?:[ap]\.m|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|No|Nr|Sgt|Lt|Capt|Col|Gen|Gov|Sen|Rep|Rev|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|bzw|ca|etc))\.$/u;
