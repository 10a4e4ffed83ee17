import type { Language } from './language.ts';

const networks =
  'facebook|x|twitter|linkedin|whatsapp|telegram|reddit|bluesky|instagram|youtube|tiktok|threads|mastodon|pinterest|flipboard|pocket|sms|messenger|e-?mail';

export const english: Language = {
  furniture: new RegExp(
    `^(?:comments|\\d[\\d.,]* comments?|(?:show|view|hide|post|add|leave) (?:a |all )?comments?|link (?:successfully )?copied|share|share this(?: article| story)?|(?:share|follow us) (?:on|via|by) (?:${networks})|print|print this article|save|saved|listen|listen to this article|gift this article|copy link|${networks}|advertisement|read more|continue reading|(?:story|article) continues below(?: advertisement)?|skip to (?:main )?content|back to top|\\d+ min(?:ute)? read)[:.!]?$`,
  ),
  share: /^share(?: this(?: article| story)?)?:?$/,
  corrections: { correction: /^corrections?\b/i, clarification: /^clarifications?\b/i, update: /^updates?\b/i },
  related:
    /^(?:related|related (?:stories|articles|story|article|coverage|posts|topics|news|reading)|read also|see also|also read|more (?:on this|stories|on this story)|you (?:may|might) also like|more like this)\s*:?$/i,
};
