import type { Correction } from '../article.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';

/** The words of a language that texts are read by, besides those of dates. Whole lines, in lower case. */
export interface Language {
  /** Lines left over from a page. */
  furniture: RegExp;
  /** Those of them that are the share bar. */
  share: RegExp;
  /** What opens an entry of the correction log. */
  corrections: Readonly<Record<Correction['kind'], RegExp>>;
  /** Lines above titles of related stories. */
  related: RegExp;
}

const languages: Readonly<Record<string, Language>> = { ar: arabic, de: german, es: spanish, fr: french };

/** English, and the language of a site where it is another one that has a table. */
export function languagesOf(tag: string): Language[] {
  const own = languages[tag.split('-')[0]?.toLowerCase() ?? ''];
  return own === undefined ? [english] : [english, own];
}
