import type { Grammar } from '../grammar.ts';

/** The label that a line in capitals alone stands for, as the site spells it; null where it is none. */
export function labelOf(plain: string, grammar: Grammar): string | null {
  if (plain.length > 40 || plain !== plain.toUpperCase()) return null;
  return grammar.labels.get(plain.replace(/:$/, '').toLowerCase()) ?? null;
}

/** Whether a first line in capitals looks like a label that the site does not list. */
export function looksLikeLabel(plain: string, next: string): boolean {
  const words = plain.split(' ').length;
  return /\p{Lu}{3}/u.test(plain) && plain === plain.toUpperCase() && words <= 3 && next.split(' ').length > words + 2;
}
