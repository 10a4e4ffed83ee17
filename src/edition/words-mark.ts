import { directionOf } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import { hasWords, wordsFor } from './words.ts';

/** What to write on the interface's own words where they are not in the language around them. */
export function wordsMarkIn(language: string): LanguageMark {
  if (hasWords(language)) return {};
  const { language: own } = wordsFor(language);
  return { lang: own, dir: directionOf(own) };
}
