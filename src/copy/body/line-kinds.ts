import type { Grammar } from '../grammar.ts';
import { isContribution, isEndMark } from '../tail/tail-kinds.ts';

/** What a line of plain copy opens, by its first characters. */

export const subheadMark = /^##(#?)\s+(?=\S)/;
export const quotationMark = /^>(?:\s*>)*\s*/;
export const bulletMark = /^(?:-|•)\s+(?=\S)/;
export const numberMark = /^(\d{1,2})[.)]\s+(?=\S)/;
export const breakLine = /^(?:(?:\*\s*){3,}|-{3,}|_{3,})$/;
export const photoLine = /^Photo:\s*(\S.*\.(?:jpe?g|png|webp|avif|heic|heif|gif|tiff?))$/i;
export const markdownImage = /^!\[([^\]]*)\]\(\s*(?![a-z][a-z\d+.-]*:|\/\/)([^\s)]+)(?:\s+"([^"]*)")?\s*\)$/i;

const signature = /^(?:by|von|par|por|di|door|av)\s/i;
const sentenceEnd = /[.!?…:;,"“”'’)\]]$/;

/** Whether a line stands above titles of related stories. */
export function isRelatedHeading(plain: string, grammar: Grammar): boolean {
  return plain.length < 40 && grammar.languages.some(({ related }) => related.test(plain));
}

/** Whether a line alone between two paragraphs looks like a subhead: short, and without a mark at its end. */
export function looksLikeSubhead(plain: string): boolean {
  if (plain.length > 60 || plain.split(' ').length > 9 || sentenceEnd.test(plain)) return false;
  if (signature.test(plain) || isEndMark(plain) || isContribution(plain)) return false;
  return /^["“‘']?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(plain) && /\p{L}/u.test(plain) && !/[/@\\]/.test(plain);
}

/** Whether a line opens something other than a paragraph, wherever in a block it stands. */
export function opensAnotherKind(plain: string): boolean {
  return (
    subheadMark.test(plain) ||
    quotationMark.test(plain) ||
    photoLine.test(plain) ||
    markdownImage.test(plain) ||
    breakLine.test(plain)
  );
}
