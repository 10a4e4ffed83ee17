import { isOrganisation, looksLikeName } from './names.ts';

/** Who made a picture, as its credit says. */
export interface Credit {
  creator: string;
  agency: string;
  /** Whether it is a file photo. */
  file: boolean;
}

/** A caption taken apart. */
export interface CreditedCaption {
  caption: string;
  credit: Credit | null;
  /** Words in parentheses at the end that are no credit, such as `right`. */
  description: string | null;
}

const filePart = /^(?:the\s)?file(?:\s(?:photo|picture|image))?$/i;
const creditWord =
  /\/|\bfile\b|\bphoto\b|\bimage\b|\bcourtesy\b|\bhandout\b|\bvia\b|\bcredit\b|\bcc[\s0]|public\sdomain|©|\bfor\sthe\b/i;
const parenthesised = /^(.*?)\s*\(([^()]{2,160})\)\.?$/;
const spelledOut =
  /^(|.*?[.!?:”"')]|.*?\s[|–—-])\s*((?:file\s)?(?:photo(?:graph)?|picture|image)s?\s(?:by|courtesy\sof)\s+.{2,120}|(?:photo\s|picture\s)?credit:\s*.{2,120}|(?:foto|fotografía|(?:crédit\s)?photo(?:graph)?|bild|تصوير)\s?:\s*.{2,120}|courtesy\sof\s+.{2,120}|[\p{L}.]+\sphoto\/.{2,120}|©\s*(?!\d).{2,120})$/iu;

const signedFor = /^(.*?[.!?”"])\s((?:\p{Lu}[\p{L}.’'-]*\s){2,3}for The \p{Lu}[^.]{2,60})$/u;
/** A name in capitals between a caption and its agency: `… at the landing.INÉS CALLOWAY (EFE)`. */
const shouted = /^(.*?[.!?”"’])\s?(\p{Lu}{2}[\p{Lu}.’'-]*(?:\s\p{Lu}[\p{Lu}.’'-]+){1,3})$/u;

/** In a longer text no credit is looked for: that takes time with the square of the length. */
const longestCaption = 2000;

/**
 * Takes a caption apart: `… (Kim Roe/File Photo/Reuters)`, `… Photo by Kim Roe`, `… Credit: Kim Roe`,
 * `… AP Photo/Kim Roe, File`. Without a credit or words in parentheses at the end, both are null.
 */
export function readCaption(typed: string): CreditedCaption {
  if (typed.length > longestCaption) return { caption: typed, credit: null, description: null };
  const text = typed.replace(/ {2,}/g, ' ');
  const inside = parenthesised.exec(text);
  if (inside !== null) {
    const [, caption = '', words = ''] = inside;
    if (isSentence(text, caption) ? isSignature(words) : isCredit(words)) {
      return withShoutedName(caption, readCredit(words));
    }
    return { caption: text, credit: null, description: words };
  }
  const spelled = spelledOut.exec(text) ?? signedFor.exec(text);
  if (spelled === null) return { caption: text, credit: null, description: null };
  const caption = (spelled[1] ?? '').replace(/\s[|–—-]$/, '');
  return { caption, credit: readCredit(spelled[2] ?? ''), description: null };
}

function withShoutedName(caption: string, credit: Credit): CreditedCaption {
  const [, words, creator] = credit.creator === '' ? (shouted.exec(caption) ?? []) : [];
  if (words === undefined || creator === undefined) return { caption, credit, description: null };
  return { caption: words, credit: { ...credit, creator }, description: null };
}

/** Reads the words of a credit, with or without `Photo by` or `Credit:` in front. */
export function readCredit(words: string): Credit {
  const credit: Credit = { creator: '', agency: '', file: false };
  let rest = words
    .replace(/^(?:photo\s|picture\s)?credit:\s*/i, '')
    .replace(/^©\s*/, '')
    .replace(/^file\s(?=(?:photo(?:graph)?|picture|image)s?(?:\sby|:)\s)/i, () => {
      credit.file = true;
      return '';
    })
    .replace(
      /^(?:(?:photo(?:graph)?|picture|image)s?(?:\sby|\s?:)|(?:foto|fotografía|crédit\sphoto|bild|تصوير)\s?:)\s*/i,
      '',
    )
    .replace(/,?\s+file(?:\sphoto)?$/i, () => {
      credit.file = true;
      return '';
    })
    .trim();
  const agencyPhoto = /^([\p{L}.\s]+?)\sphoto\//iu.exec(rest);
  if (agencyPhoto !== null && !filePart.test(`${agencyPhoto[1] ?? ''} photo`)) {
    credit.agency = agencyPhoto[1] ?? '';
    rest = rest.slice(agencyPhoto[0].length);
  }
  const parts: string[] = [];
  for (const part of rest.split(/\s*\/\s*|\s+via\s+|\s+for\s+(?=The\s)/i)) {
    if (filePart.test(part)) credit.file = true;
    else if (part !== '') parts.push(part);
  }
  const [first = '', ...others] = parts;
  if (others.length === 0 && credit.agency === '' && isOrganisation(first)) credit.agency = first;
  else {
    credit.creator = first;
    credit.agency = [credit.agency, ...others].filter((part) => part !== '').join('/');
  }
  return credit;
}

/** Whether the parentheses belong to a sentence, as in `… said the Alder Lake Water Board (ALWB).` */
function isSentence(text: string, caption: string): boolean {
  return text.endsWith('.') && !/[.!?…”"’]$/.test(caption);
}

/** Whether words are names with slashes between them, which no sentence would have. */
function isSignature(words: string): boolean {
  const parts = words.split(/\s*\/\s*/);
  return parts.length > 1 && parts.every((part) => filePart.test(part) || looksLikeName(part));
}

function isCredit(words: string): boolean {
  if (/^(?:(?:from|top|bottom|far)\s)?(?:left|right|center|centre|above|below|l|r|c)$/i.test(words)) return false;
  if (creditWord.test(words) || isOrganisation(words)) return true;
  return /\s/.test(words) && looksLikeName(words);
}
