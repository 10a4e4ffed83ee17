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
/** `14.32 GMT` or `Updated at 13.40 GMT`, as live blogs put it over or under an entry. */
export const timeAlone =
  /^(?:(?:last )?(?:updated|posted|published|aktualisiert|mis à jour|actualizado)(?: (?:at|um|à|a las))? )?\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:\p{Lu}{2,4}|Uhr))?$/iu;

const longestTitle = 140;

/** What a line above titles of related stories says, or one such as `Related: Gulls Return to the Pier`. */
export interface RelatedHeading {
  heading: string;
  /** The title behind the colon; empty where the titles stand below. */
  title: string;
}

/** Reads such a line; null where it is none. */
export function readRelatedHeading(text: string, grammar: Grammar): RelatedHeading | null {
  if (text.length > longestTitle + 40) return null;
  for (const { related } of grammar.languages) {
    const opening = related.exec(text)?.[0];
    if (opening === undefined) continue;
    const title = text.slice(opening.length);
    const heading = opening.replace(/\s*:\s*$/, '');
    if (title === '' || (isRelatedTitle(title) && !/^https?:/i.test(title))) return { heading, title };
  }
  return null;
}

/** Whether a line could be the title of a story rather than a sentence. */
export function isRelatedTitle(plain: string): boolean {
  return plain.length <= longestTitle && !/[.:;]$/.test(plain) && !opensAnotherKind(plain);
}

/** Whether a line alone between two paragraphs looks like a subhead: short, and without a mark at its end. */
export function looksLikeSubhead(plain: string): boolean {
  if (plain.length > 60 || plain.split(' ').length > 9 || sentenceEnd.test(plain) || timeAlone.test(plain))
    return false;
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
