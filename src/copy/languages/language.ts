import type { Correction } from '../article.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { socialNetworks } from './social-networks.ts';
import type { Words } from './words.ts';

/** The words of a language, made ready for reading many lines. */
export interface Language {
  /** Lines left over from a page, as `wordsOfLine` gives them. */
  furniture: ReadonlySet<string>;
  /** Those of them that are the share bar. */
  share: ReadonlySet<string>;
  /** The way to a page, which stands above the headline: `Home / News / Lake`. */
  breadcrumb: RegExp;
  /** What opens an entry of the correction log. */
  corrections: Readonly<Record<Correction['kind'], RegExp>>;
  /** Lines above titles of related stories, and their words with a title behind them. */
  related: RegExp;
  /** Lines above titles of what others read. */
  otherStories: ReadonlySet<string>;
}

/** The words of every language that has a table, by its tag. */
export const wordsOfLanguages: Readonly<Record<string, Words>> = {
  en: english,
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
};

/** English, and the language of a site where it is another one that has a table. */
export function languagesOf(tag: string): Language[] {
  const own = wordsOfLanguages[tag.split('-')[0]?.toLowerCase() ?? ''];
  return own === undefined || own === english ? [prepare(english)] : [prepare(english), prepare(own)];
}

/** A line without `#` as the tables have it: in small letters, without a mark at its end, its numbers as `#`. */
export function wordsOfLine(plain: string): string {
  const words = plain
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[:.!]$/, '')
    .trimEnd();
  return words.replace(/[\d٠-٩](?:[\d٠-٩.,]|\s(?=[\d٠-٩]))*/g, '#').replace(/\s+(?=:)/g, '');
}

function prepare({ furniture, share, home, corrections, related, otherStories }: Words): Language {
  const alternatives = (words: readonly string[]) => `^(?:${words.join('|')})`;
  const opening = (words: readonly string[]) => new RegExp(`${alternatives(words)}(?!\\p{L})`, 'iu');
  return {
    furniture: new Set([...furniture, ...share].flatMap(withNetworks).map(wordsOfLine)),
    share: new Set(share.map(wordsOfLine)),
    breadcrumb: new RegExp(`^${home}(?:\\s*[/›»>|]\\s*[^/›»>|.]{1,40})*$`, 'iu'),
    corrections: {
      correction: opening(corrections.correction),
      clarification: opening(corrections.clarification),
      update: opening(corrections.update),
    },
    related: new RegExp(`${alternatives(related)}\\s*(?::\\s*|$)`, 'iu'),
    otherStories: new Set(otherStories.map(wordsOfLine)),
  };
}

function withNetworks(words: string): string[] {
  return words.includes('@') ? socialNetworks.map((network) => words.replace('@', network)) : [words];
}
