import type { Grammar } from '../grammar.ts';

/** The headline of a first line: without Markdown's `#`, a guarding `\`, and the site's name at its end. */
export function headlineOf(text: string, grammar: Grammar): string {
  const line = text.startsWith('\\') ? text.slice(1) : text.replace(/^#{1,2} +/, '').replace(/ +#+$/, '');
  const cut = line.replace(grammar.headlineEnd, '');
  return cut === '' ? line : cut;
}
