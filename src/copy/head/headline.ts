import type { Grammar } from '../grammar.ts';

/** A longer one is kept as typed: looking for its end takes time with the square of the length. */
const longestCut = 500;

/** The headline of a first line: without Markdown's `#`, a guarding `\`, and the site's name at its end. */
export function headlineOf(text: string, grammar: Grammar): string {
  if (text.length > longestCut) return text;
  const line = text.startsWith('\\') ? text.slice(1) : text.replace(/^#{1,2} +/, '').replace(/ +#+$/, '');
  const cut = line.replace(grammar.headlineEnd, '');
  return cut === '' ? line : cut;
}
