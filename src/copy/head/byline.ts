import type { Author } from '../article.ts';
import type { Grammar } from '../grammar.ts';
import { castName, isJobTitle, isNameSuffix, isOrganisation, looksLikeName, looksLikeNamesake } from './names.ts';

/** What a byline says; `guesses` are parts read as a person without being sure, `unclear` ones that are no name. */
export interface Byline {
  authors: Author[];
  guesses: string[];
  unclear: string[];
}

const roles: readonly [pattern: RegExp, role: string][] = [
  [/^(?:reported|reporting|report) by\s+/i, 'reported'],
  [/^(?:edited|editing) by\s+/i, 'edited'],
  [/^(?:written|writing|words|text|story) by\s+/i, 'written'],
  [/^(?:photographed|photographs?|photos?|pictures?|photography) by\s+/i, 'photographed'],
  [/^(?:translated|translation) by\s+/i, 'translated'],
  [/^(?:illustrated|illustrations?|drawings?) by\s+/i, 'illustrated'],
];
const calendarWord = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:today|tomorrow|yesterday|then|now)$/i;

const lowerCaseName =
  /^\p{Ll}[\p{Ll}’'-]+(?: \p{Ll}[\p{Ll}.’'-]*){1,2}(?: (?:and|und|et|y) \p{Ll}[\p{Ll}’'-]+(?: \p{Ll}[\p{Ll}.’'-]*){1,2})?$/u;
const commonWord =
  /\b(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|far|then|now|some|most|all|no|of|to|in|on|at|for|with|which|whom|mid|early|late|next|last)\b/i;
const guest = /\s*\((?:with|mit|avec|con)\s+([^()]{2,60})\)$/i;
/** Who writes a live blog when: `By A (now) and B (earlier)`. */
const shiftWord = /\s\((now|earlier|until [^()]{2,20})\)$/i;

const roleLine =
  /^(?:reported|written|story|text|words|edited|photographs?|photos|photographed|translated|illustrated|illustrations?) by /i;

/** Whether a line says who did what, such as `Photographs by Kim Roe`: one that may follow a byline. */
export function opensRole(plain: string): boolean {
  return roleLine.test(plain);
}

/**
 * Reads a line such as `By A, B, and C`, `By A, Reuters`, or `Reported by A; edited by B`; null where it is a sentence
 * (`By Friday, talks had stalled`).
 */
export function readByline(plain: string, grammar: Grammar): Byline | null {
  if (plain.length > 300 || !(grammar.bylineWord.test(plain) || opensRole(plain))) return null;
  const words = castLowerCase(plain.replace(grammar.bylineWord, '').replace(/\s+/g, ' ').trim(), plain);
  const byline = readNames(words, grammar);
  const [first] = byline.authors;
  if (first === undefined || byline.unclear.length > 0 || calendarWord.test(first.name)) return null;
  if (/^the\b/i.test(first.name) && !isOrganisation(first.name)) return null;
  return byline;
}

/** `by jane doe` in small letters throughout, cast as a name; anything else as it is. */
function castLowerCase(words: string, plain: string): string {
  if (plain !== plain.toLowerCase() || !lowerCaseName.test(words) || commonWord.test(words)) return words;
  return words.replace(
    /(^|[\s-])(?!(?:and|und|et|y|van|von|de|del|di|da|la|le)\s)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Reads the names of a byline without its opening word. */
export function readNames(words: string, grammar: Grammar): Byline {
  const byline: Byline = { authors: [], guesses: [], unclear: [] };
  for (const segment of words.split(/\s*;\s*/)) readSegment(segment.replace(/\.$/, keepInitial), byline, grammar);
  return byline;
}

function keepInitial(stop: string, at: number, all: string): string {
  return /(?:\b(?:Jr|Sr|Esq|[A-Z])|\.[A-Z])$/i.test(all.slice(0, at)) ? stop : '';
}

function readSegment(segment: string, byline: Byline, grammar: Grammar): void {
  const found = roles.find(([pattern]) => pattern.test(segment));
  const role = found?.[1] ?? null;
  const own = found === undefined ? segment.replace(/^and\s+/i, '') : segment.replace(found[0], '');
  const agency = guest.exec(own)?.[1];
  const names = agency === undefined ? own : own.replace(guest, '');
  const parts = joinSuffixes(names.split(/\s*[,/]\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y)\s+/iu));
  const joined = /\s(?:and|&|und|et|y)\s/iu.test(names);
  let unsigned: Author[] = [];
  parts.forEach((part, index) => {
    const shift = shiftWord.exec(part);
    const [signature = '', place] = (shift === null ? part : part.slice(0, shift.index)).split(/ in (?=\p{Lu})/u);
    const [name, paper] = partPaper(signature);
    const isFirst = index === 0;
    if (!isFirst && isJobTitle(part)) {
      for (const author of unsigned.slice(-1)) author.jobTitle = part;
      return;
    }
    const known = grammar.authors.has(name.toLowerCase());
    const isNamesake = !known && (isFirst || joined) && looksLikeNamesake(name) && !isSite(name, grammar);
    if (!known && !isNamesake && isOrganisation(name)) {
      if (/[|@]|\d{3}/.test(name)) byline.unclear.push(name);
      if (unsigned.length === 0) byline.authors.push({ name, role, organization: name, jobTitle: null });
      sign(unsigned, name, grammar);
      unsigned = [];
      return;
    }
    const loneLastWord = !isFirst && !joined && index === parts.length - 1 && !name.includes(' ');
    if (!known && loneLastWord && looksLikeName(name)) {
      sign(unsigned, name, grammar);
      return;
    }
    if (!known && !looksLikeName(name)) byline.unclear.push(name);
    if (isNamesake || (!known && !isFirst && !joined)) byline.guesses.push(name);
    const author: Author = { name: castName(name, grammar), role, organization: paper ?? null, jobTitle: null };
    if (place !== undefined) author.jobTitle = `in ${place}`;
    else if (shift !== null) author.jobTitle = shift[1] ?? null;
    byline.authors.push(author);
    unsigned.push(author);
  });
  if (agency === undefined) return;
  if (looksLikeName(agency)) byline.authors.push({ name: agency, role, organization: agency, jobTitle: null });
  else byline.unclear.push(agency);
}

/** Parts `Ellen Marsh for The Harbour Post`. */
function partPaper(signature: string): [name: string, paper?: string] {
  const at = signature.search(/ (?:for|für|pour|para) (?:the )?\p{Lu}/iu);
  const paper = at < 0 ? '' : signature.slice(signature.indexOf(' ', at + 1) + 1);
  return at > 0 && isOrganisation(paper) ? [signature.slice(0, at), paper] : [signature];
}

function isSite(name: string, grammar: Grammar): boolean {
  return grammar.settings.siteName.replace(/^The /i, '').toLowerCase() === name.toLowerCase();
}

/** An agency signs for the names before it, but not for the paper's own authors where there are others. */
function sign(authors: readonly Author[], organization: string, grammar: Grammar): void {
  const guests = authors.filter(({ name }) => !grammar.authors.has(name.toLowerCase()));
  for (const author of guests.length > 0 ? guests : authors) author.organization = organization;
}

function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    if (part === '') continue;
    if (isNameSuffix(part) && joined.length > 0) joined.push(`${joined.pop() ?? ''}, ${part}`);
    else joined.push(part);
  }
  return joined;
}
