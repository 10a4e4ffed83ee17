import type { Grammar } from '../grammar.ts';
import { type Byline, readByline } from './byline.ts';
import { isDatesLine } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { isOrganisation } from './names.ts';

/** A line that has a byline and more in it: `By A | The Harbour Post | 3 March 2025`, `3 March 2025 By A`. */
export interface SignedLine {
  byline: Byline;
  /** Where the dates stand in the line; null where it has none. */
  dates: { start: number; end: number } | null;
}

const bar = /\s+[|•·]\s+/g;
const turn = /,?\s+(?:on\s+)?(?=[\p{L}\d])/giu;

/** Reads such a line; null where a part of it is neither byline, organisation, date nor furniture. */
export function readSignedLine(plain: string, grammar: Grammar): SignedLine | null {
  if (plain.length > 200 || !grammar.bylineWordWithin.test(plain)) return null;
  const found: { byline: Byline | null; dates: SignedLine['dates'] } = { byline: null, dates: null };
  const organisations: string[] = [];
  let start = 0;
  for (const part of plain.split(bar)) {
    start = plain.indexOf(part, start);
    const end = start + part.length;
    const byline = found.byline === null ? readByline(part, grammar) : null;
    const both = found.byline === null && byline === null ? splitPart(part, grammar) : null;
    if (byline !== null) found.byline = byline;
    else if (both !== null && found.dates === null) {
      found.byline = both.byline;
      found.dates = { start: start + both.start, end: start + both.end };
    } else if (isDatesLine(part, grammar)) found.dates = { start: found.dates?.start ?? start, end };
    else if (found.byline !== null && isOrganisation(part) && !/\d|@/.test(part)) organisations.push(part);
    else if (!isFurniture(part, grammar)) return null;
    start = end;
  }
  const { byline, dates } = found;
  if (byline === null) return null;
  for (const author of byline.authors) author.organization ??= organisations.join(', ') || null;
  return { byline, dates };
}

/** Parts `By A, 3 March 2025`, `By A on March 3, 2025` or `3 March 2025 By A`. */
function splitPart(part: string, grammar: Grammar): { byline: Byline; start: number; end: number } | null {
  if (!/\p{Nd}/u.test(part)) return null;
  for (const match of part.matchAll(turn)) {
    const before = part.slice(0, match.index);
    const start = match.index + match[0].length;
    const after = part.slice(start);
    if (isDatesLine(after, grammar)) {
      const byline = readByline(before, grammar);
      if (byline !== null) return { byline, start, end: part.length };
    }
    if (grammar.bylineWord.test(after) && isDatesLine(before, grammar)) {
      const byline = readByline(after, grammar);
      if (byline !== null) return { byline, start: 0, end: match.index };
    }
  }
  return null;
}
