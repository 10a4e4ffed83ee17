import type { Grammar } from '../grammar.ts';

const signUp = /^sign up\b.{0,53}(?<![.:])$/;

/** Whether a line is left over from the page it was copied from, and is to be dropped. */
export function isFurniture(plain: string, grammar: Grammar): boolean {
  if (plain.length > 120) return false;
  const line = plain.toLowerCase();
  if (signUp.test(line) || grammar.furniture.has(line)) return true;
  return grammar.languages.some(({ furniture }) => furniture.test(line));
}

/** Whether a line of furniture is the share bar, below which a page shows the author's biography. */
export function isShareLine(plain: string, grammar: Grammar): boolean {
  if (plain.length >= 30) return false;
  return grammar.languages.some(({ share }) => share.test(plain.toLowerCase()));
}
