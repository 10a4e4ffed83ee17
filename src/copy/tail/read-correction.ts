import type { Correction } from '../article.ts';
import type { Grammar } from '../grammar.ts';
import { type FoundDate, readDate } from '../head/read-date.ts';

/** A correction, with its date as found, whose problem is still to be reported. */
export interface FoundCorrection {
  correction: Correction;
  date: FoundDate | null;
}

const kinds: readonly Correction['kind'][] = ['correction', 'clarification', 'update'];
const separator = /^\s*[,،(–—-]?\s*/;

/** Reads `Correction, March 11, 2025: …` and its kin, with or without a date; null where the paragraph is none. */
export function readCorrection(text: string, grammar: Grammar): FoundCorrection | null {
  const opened = openingOf(text, grammar);
  if (opened === null) return null;
  const { kind, word } = opened;
  const start = word.length + (separator.exec(text.slice(word.length))?.[0].length ?? 0);
  const date = readDate(text, start, grammar);
  const rest = /^\)?\s*:\s*/.exec(text.slice(date?.end ?? start));
  if (rest === null) return null;
  const words = text.slice((date?.end ?? start) + rest[0].length);
  return words === '' ? null : { correction: { kind, date: date?.iso || null, text: words }, date };
}

function openingOf(text: string, grammar: Grammar): { kind: Correction['kind']; word: string } | null {
  for (const { corrections } of grammar.languages) {
    for (const kind of kinds) {
      const word = corrections[kind].exec(text)?.[0];
      if (word !== undefined) return { kind, word };
    }
  }
  return null;
}
