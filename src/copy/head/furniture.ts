import type { Grammar } from '../grammar.ts';

const networks =
  'facebook|x|twitter|linkedin|whatsapp|telegram|reddit|bluesky|instagram|youtube|tiktok|threads|mastodon|pinterest|flipboard|pocket|sms|messenger|e-?mail';
const builtIn = new RegExp(
  `^(?:comments|\\d[\\d.,]* comments?|(?:show|view|hide|post|add|leave) (?:a |all )?comments?|link (?:successfully )?copied|share|share this(?: article| story)?|(?:share|follow us) (?:on|via|by) (?:${networks})|print|print this article|save|saved|listen|listen to this article|gift this article|copy link|${networks}|advertisement|read more|continue reading|(?:story|article) continues below(?: advertisement)?|skip to (?:main )?content|back to top|\\d+ min(?:ute)? read)[:.!]?$`,
);
const signUp = /^sign up\b.{0,53}(?<![.:])$/;
const share = /^share(?: this(?: article| story)?)?:?$/;

/** Whether a line is left over from the page it was copied from, and is to be dropped. */
export function isFurniture(plain: string, grammar: Grammar): boolean {
  if (plain.length > 120) return false;
  const line = plain.toLowerCase();
  return builtIn.test(line) || signUp.test(line) || grammar.furniture.has(line);
}

/** Whether a line of furniture is the share bar, below which a page shows the author's biography. */
export function isShareLine(plain: string): boolean {
  return plain.length < 30 && share.test(plain.toLowerCase());
}
