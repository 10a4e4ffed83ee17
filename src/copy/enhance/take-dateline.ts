import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Grammar } from '../grammar.ts';
import type { PlaceDateline } from './copy-data.ts';
import { isGuarded } from './is-guarded.ts';

const shape =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’\s-]+(?:,\s(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3}?)?)(?:,\s(?<date>(?<month>\p{L}{3,9})\.?\s\d{1,2}))?(?:\s\((?<agency>[^()]{2,40})\))?\s*(?:[—–―]|-{1,2}(?=\s)|(?<=\)\s?)-{1,2}(?=[\p{Lu}\p{Lt}\p{N}"“‘'«„]))\s*/u;

/**
 * Takes the place dateline off the first paragraph: `KYIV, Ukraine (AP) — `, `LONDON, Nov 8 (Reuters) - `. A place in
 * capitals without region, date or agency counts where a sentence begins behind the dash, with a notice.
 */
export function takeDateline() {
  return (tree: Root, file: VFile): void => {
    const [paragraph] = tree.children;
    if (paragraph?.type !== 'paragraph' || file.data.copy === undefined) return;
    const [text] = paragraph.children;
    if (text?.type !== 'text') return;
    const { grammar, reading } = file.data.copy;
    const found = readDateline(text.value, grammar);
    const index = (paragraph.position?.start.line ?? 1) - 1;
    if (found === null || isGuarded(paragraph, file)) return;
    if (found.isGuess) reading.say('dateline-guess', index, 0, { found: found.dateline.place });
    file.data.copy.dateline = found.dateline;
    text.value = text.value.slice(found.length);
  };
}

/** Reads a dateline at the start of a paragraph; `length` is how much of it the dateline and its dash take. */
export function readDateline(
  text: string,
  grammar: Grammar,
): { dateline: PlaceDateline; length: number; isGuess: boolean } | null {
  const match = shape.exec(text.slice(0, 160));
  const { place = '', date, month, agency } = match?.groups ?? {};
  if (match === null || match[0].length >= text.length || !/\p{Lu}{2}/u.test(place)) return null;
  if (month !== undefined && !grammar.months.has(month.toLowerCase())) return null;
  const isPlain = month === undefined && agency === undefined && !place.includes(',');
  const begins = /^["“‘'«„]?[\p{Lu}\p{Lt}\p{N}]/u.test(text.slice(match[0].length));
  if (isPlain && !begins) return null;
  const dateline = { place: place.trim(), date: date ?? null, agency: agency ?? null };
  return { dateline, length: match[0].length, isGuess: isPlain };
}
