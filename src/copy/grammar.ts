import type { CopySettings } from './copy-settings.ts';
import { type Language, languagesOf } from './languages/language.ts';
import { monthNames, weekdayNames } from './head/calendar-names.ts';

/** The settings of a site, made ready for reading many texts. */
export interface Grammar {
  settings: CopySettings;
  /** Label in lower case → as printed. */
  labels: ReadonlyMap<string, string>;
  /** Slug or name of a section in lower case → slug. */
  sections: ReadonlyMap<string, string>;
  /** Furniture of the site, in lower case. */
  furniture: ReadonlySet<string>;
  /** Any spelling of an author in lower case → as printed. */
  authors: ReadonlyMap<string, string>;
  /** English, and the site's own language where its words are known. */
  languages: readonly Language[];
  /** The words that open a byline, such as `By`. */
  bylineWord: RegExp;
  /** One of them, or the `by` of `Photographs by`, anywhere in a line: without it, nothing there is a byline. */
  bylineWordWithin: RegExp;
  /** Month name in lower case → 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Names of the days of the week, in lower case. */
  weekdays: ReadonlySet<string>;
  /** The end of a headline that only repeats the site's name. */
  headlineEnd: RegExp;
}

const bylineWords: Record<string, readonly string[]> = {
  de: ['Von'],
  fr: ['Par'],
  es: ['Por'],
  pt: ['Por'],
  it: ['Di'],
  nl: ['Door'],
  sv: ['Av'],
  ar: ['بقلم'],
};

const grammars = new WeakMap<CopySettings, Grammar>();

/** The grammar of a site; the same object for the same settings. */
export function grammarFor(settings: CopySettings): Grammar {
  let grammar = grammars.get(settings);
  if (grammar === undefined) {
    grammar = createGrammar(settings);
    grammars.set(settings, grammar);
  }
  return grammar;
}

function createGrammar(settings: CopySettings): Grammar {
  const language = settings.language.split('-')[0]?.toLowerCase() ?? 'en';
  const words = ['By', ...(bylineWords[language] ?? [])].join('|');
  const name = settings.siteName
    .replace(/^The /i, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return {
    settings,
    labels: new Map(settings.labels.map((label) => [label.toLowerCase(), label])),
    sections: new Map(
      settings.sections.flatMap(({ slug, name: title }) => [
        [title.toLowerCase(), slug],
        [slug, slug],
      ]),
    ),
    furniture: new Set(settings.furniture.map((line) => line.trim().toLowerCase())),
    authors: new Map(
      settings.authors.flatMap((author) =>
        [author.name, ...author.aliases].map((spelling) => [spelling.toLowerCase(), author.name] as const),
      ),
    ),
    languages: languagesOf(settings.language),
    bylineWord: new RegExp(`^(?:${words})(?::\\s*|\\s+|$)`, 'iu'),
    bylineWordWithin: new RegExp(`(?:^|\\s)(?:${words})(?=:|\\s|$)`, 'iu'),
    months: monthNames(settings.language),
    weekdays: weekdayNames(settings.language),
    headlineEnd: new RegExp(`\\s+[|–—-]\\s+(?:The\\s+)?${name}$`, 'iu'),
  };
}
