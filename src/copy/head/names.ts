import type { Grammar } from '../grammar.ts';

const particle =
  /^(?:van|von|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|das|do|dos|du|des|la|le|el|al|bin|bint|ibn|ben|ter|ten|te|af|av|y|e|i|st|mac|ap)$/i;
const suffix =
  /^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|d\.?phil|esq|r\.?n|m\.?p|q\.?c|k\.?c|d\.?d\.?s|o\.?b\.?e|m\.?b\.?e|c\.?b\.?e|llm|mba|frs)\.?$/i;
const organisationWord =
  /\b(?:news|newspapers?|wire|press|times|post|agency|agence|courier|herald|tribune|gazette|journal|bulletin|staff|magazine|network|university|institute|desk|media|radio|television|tv|team|board|bureau|service|services|group|council|committee|foundation|association|society|reuters|bloomberg|dpa|afp|ap|upi|pa|efe|ansa|tass|kyodo|xinhua|bbc|cnn|npr|pbs)\b/i;
const arabicAgency = /(?:^|\s)(?:رويترز|وكالة|وكالات|أ ف ب|فرانس برس|أسوشيتد برس)(?:\s|$)/u;
const titleWord =
  /\b(?:reporters?|writers?|editors?|correspondents?|columnist|photographers?|photojournalist|critic|producer|contributor|fellow|professor|intern|freelance|chief|special to|guest|columnist|cartoonist|illustrator|analyst|senior|former|president|director|chair|chairman|chairwoman|mayor)\b/i;

const namesake = /^(\p{Lu}[\p{L}’'-]+) (?:Post|Press|Herald|Times|Courier|Journal)$/u;
const paperWord =
  /^(?:the|associated|united|canadian|australian|irish|financial|national|free|new|old|daily|weekly|sunday|morning|evening|washington|denver|houston|boston|miami|seattle|detroit|jerusalem|bangkok|huffington|straits|york|japan|london|harbou?r|lake|town|city|county|valley|island|coast|river|mountain)$/i;

/** Suffixes such as `Jr.` and `M.D.`, which belong to the name before the comma. */
export function isNameSuffix(word: string): boolean {
  return suffix.test(word);
}

/** Whether words are the name of an agency, a paper, or another body that signs. */
export function isOrganisation(words: string): boolean {
  return organisationWord.test(words) || /^\p{Lu}{2,5}$/u.test(words) || arabicAgency.test(words);
}

/** Whether words are a first name and a surname that is also what papers are called, such as `Emily Post`. */
export function looksLikeNamesake(words: string): boolean {
  const first = namesake.exec(words)?.[1];
  return first !== undefined && !paperWord.test(first) && !/^\p{Lu}+$/u.test(first);
}

/** Whether words after a name say what the person is, such as `Senior Reporter` or `Special to the Courier`. */
export function isJobTitle(words: string): boolean {
  return titleWord.test(words);
}

/** Whether every word could be part of a person's or an organisation's name. */
export function looksLikeName(words: string): boolean {
  const parts = words.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 8 || words.length > 80) return false;
  return parts.every((part, index) => {
    if (/^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Pd}.'’‘]*$/u.test(part)) return true;
    if (/^(?:d|l|o)['’]\p{Lu}/u.test(part) || /^al-\p{Lu}/u.test(part)) return true;
    if (isNameSuffix(part) || /^["“(].+["”)]$/u.test(part)) return true;
    if (particle.test(part)) return index < parts.length - 1;
    return index > 0 && /^(?:the|of|for|and|&|\d+)$/i.test(part) && index < parts.length - 1;
  });
}

/** A name as printed: the spelling of the author's file, else capitals turned into a name's ordinary case. */
export function castName(name: string, grammar: Grammar): string {
  const known = grammar.authors.get(name.toLowerCase());
  if (known !== undefined) return known;
  const shouted = name.includes(' ') && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name) && !isAcronymName(name);
  return shouted ? name.split(' ').map(castWord).join(' ') : name;
}

function isAcronymName(name: string): boolean {
  return name.split(' ').every((word) => /^(?:\p{Lu}\.)+$/u.test(word));
}

function castWord(word: string, index: number): string {
  if (isNameSuffix(word) || /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(word))
    return word === 'JR.' ? 'Jr.' : word === 'SR.' ? 'Sr.' : word;
  if (index > 0 && particle.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/(^|[-\p{Pd}'’])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
