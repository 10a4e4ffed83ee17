import type { Grammar } from '../grammar.ts';
import { wordsOfLine } from '../languages/language.ts';

/** Longer lines are none of the tables'. */
const longestWords = 60;
const signUp = /^sign up\b.{0,53}(?<![.:])$/;

/** Whether a line is left over from the page it was copied from, and is to be dropped. */
export function isFurniture(plain: string, grammar: Grammar): boolean {
  if (plain.length > 120) return false;
  const line = plain.toLowerCase();
  if (signUp.test(line) || grammar.furniture.has(line)) return true;
  return plain.length <= longestWords && isListed(plain, 'furniture', grammar);
}

/** Whether a line is the way to a page, such as `Home / News / Lake`. */
export function isBreadcrumb(plain: string, { languages }: Grammar): boolean {
  return plain.length <= 120 && languages.some(({ breadcrumb }) => breadcrumb.test(plain));
}

/** Whether a line of furniture is the share bar, below which a page shows the author's biography. */
export function isShareLine(plain: string, grammar: Grammar): boolean {
  return plain.length < 30 && isListed(plain, 'share', grammar);
}

/** Whether a line stands above titles of what others read, such as `Most Popular`. */
export function isOtherStories(plain: string, grammar: Grammar): boolean {
  return plain.length < 30 && isListed(plain, 'otherStories', grammar);
}

function isListed(plain: string, table: 'furniture' | 'share' | 'otherStories', { languages }: Grammar): boolean {
  if (plain.includes('#')) return false;
  const words = wordsOfLine(plain);
  return languages.some((language) => language[table].has(words));
}
