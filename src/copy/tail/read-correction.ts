import type { Correction } from '../article.ts';
import type { Grammar } from '../grammar.ts';
import { type FoundDate, readDate } from '../head/read-date.ts';

/** A correction, with its date as found, whose problem is still to be reported. */
export interface FoundCorrection {
  correction: Correction;
  date: FoundDate | null;
}

const opening = /^(correction|clarification|update)s?\b\s*[,(–—-]?\s*/i;

/** Reads `Correction, March 11, 2025: …` and its kin, with or without a date; null where the paragraph is none. */
export function readCorrection(text: string, grammar: Grammar): FoundCorrection | null {
  const match = opening.exec(text);
  if (match === null) return null;
  const date = readDate(text, match[0].length, grammar);
  const rest = /^\)?\s*:\s*/.exec(text.slice(date?.end ?? match[0].length));
  if (rest === null) return null;
  const kind = (match[1] ?? '').toLowerCase() as Correction['kind'];
  const words = text.slice((date?.end ?? match[0].length) + rest[0].length);
  return words === '' ? null : { correction: { kind, date: date?.iso || null, text: words }, date };
}
