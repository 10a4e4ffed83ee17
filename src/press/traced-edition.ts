import type { Content } from '../collections/content.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { Edition } from '../edition/edition.ts';
import { relatedMonths } from '../edition/related.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import type { KnownDigest } from './digest-of.ts';
import { partOfVolume } from './parts.ts';
import type { PartName } from './parts.ts';

/** Something that a page asked the edition for: the name of the answer, and what was asked about. */
export type Question = readonly [name: string, ...about: string[]];

/** What one page asked while it was laid out. `isKnown` is false where that cannot be told, so that it is printed anew. */
export interface Trace {
  questions: Map<string, Question>;
  isKnown: boolean;
}

/** What the pages of a volume come of, as far as it can be said without asking about each of them. */
export interface Standing {
  /** Digest of its articles and of all older ones that its pages may speak of. */
  lineage: string;
  /** Digest of what the clock has marked its articles with. */
  marks: string;
}

/** Tells what the edition answers now, so that a page whose answers are all as they were need not be printed. */
export interface Oracle {
  /** Digest of an answer; null where there is none, or none that can be told. */
  answer: (question: Question) => string | null;
  /** Digests of the articles of this edition. */
  known: KnownDigest;
  /** By part of the site. */
  standings: ReadonlyMap<PartName, Standing>;
  /** Whether the answer must be what it was, because it is about an article of a volume that stands where it stood. */
  isSettled: (question: Question, standing: Standing | null) => boolean;
}

/**
 * What is the same for all pages: the settings, the names of authors, and functions of these alone. The key of the
 * paper covers them.
 */
const constant: ReadonlySet<string> = new Set([
  'site',
  'words',
  'wordsMark',
  'direction',
  'contentDirectory',
  'slugs',
  'pictureOf',
  'previewsOf',
  'lengthOfPreview',
  'lastingCardOf',
] satisfies (keyof Edition)[]);

/** Questions whose answers come of articles of the same or older volumes, and of letters to them. */
const looksBack: ReadonlySet<string> = new Set([
  'textOf',
  'related',
  'beforeInSection',
  'lettersOf',
  'monthBefore',
] satisfies (keyof Edition)[]);

const partOfAddress = (address: string): PartName => partOfVolume(address.slice(1, 8));

/** Whether an answer follows from the standing of a part, of which it asks. */
export function followsFrom([name, address = '']: Question, part: PartName): boolean {
  return (looksBack.has(name) || name === 'yearsOld') && partOfAddress(address) === part;
}

/**
 * What each volume comes of: its articles and the letters to them, those of the months in which related stories are
 * looked for, which name the month before, and the newest older story of each section.
 */
function standingsOf({ months, lettersOf, yearsOld }: Edition, lineOf: (article: ArticleEntry) => string) {
  const digests = new Map(
    months.map(({ volume, articles }) => {
      const lines = articles.map((article) => {
        const letters = lettersOf(article);
        return letters.length === 0 ? lineOf(article) : `${lineOf(article)} ${digestOf(letters) ?? ''}`;
      });
      return [volume, digestOfText(lines.join('\n'))];
    }),
  );
  const standings = new Map<PartName, Standing>();
  const newestOf = new Map<string, string>();
  for (const [index, { volume, articles }] of [...months.entries()].reverse()) {
    const near = relatedMonths(months.slice(index)).map(
      (month) => `${month.volume} ${digests.get(month.volume) ?? ''}`,
    );
    const lineage = digestOfText([...near, ...[...newestOf.values()].sort()].join('\n'));
    standings.set(partOfVolume(volume), { lineage, marks: digestOfText(articles.map(yearsOld).join()) });
    for (const [section, [newest]] of Map.groupBy(articles, (article) => article.section))
      if (newest !== undefined) newestOf.set(section, lineOf(newest));
  }
  return standings;
}

/** Answers the questions of pages about an edition. */
export function oracleOf(edition: Edition, content: Content): Oracle {
  const filed = new Map(content.articles.map((article) => [article.value.url, article]));
  const own = new Set<object>(edition.articles);
  const digests = new Map<object, string>(content.articles.map(({ value, digest }) => [value, digest]));
  const known: KnownDigest = (thing) => {
    const digest = digests.get(thing);
    if (digest !== undefined || !own.has(thing)) return digest;
    // The clock has changed what was read.
    const made = digestOfText(JSON.stringify(thing));
    digests.set(thing, made);
    return made;
  };
  const textOf = ({ url }: ArticleEntry) => {
    const article = filed.get(url);
    return article === undefined ? undefined : `${article.path} ${article.bytesDigest}`;
  };
  const byAddress = new Map(edition.articles.map((article) => [article.url, article]));
  const about: Readonly<Record<string, (article: ArticleEntry, rest: string[]) => unknown>> = {
    textOf,
    related: (article) => edition.related(article),
    beforeInSection: (article) => edition.beforeInSection(article),
    cardOf: (article) => edition.cardOf(article),
    lettersOf: (article) => edition.lettersOf(article),
    yearsOld: (article) => edition.yearsOld(article),
    storiesByTitle: (article, titles) => edition.storiesByTitle(titles, article),
  };
  const answers = new Map<string, string | null>();
  const find = ([name, address = '', ...rest]: Question): string | null => {
    if (name === 'monthBefore') return digestOf(edition.monthBefore(address.slice(1)));
    if (name !== 'data') {
      const article = byAddress.get(address);
      return article === undefined ? null : digestOf(about[name]?.(article, rest), known);
    }
    if (madeOfArticles.has(address)) return answer(['data', 'articles']);
    if (address === 'authors') return `${answer(['data', 'articles']) ?? ''} ${digestOf(content.authors) ?? ''}`;
    return digestOf(edition[address as keyof Edition], known);
  };
  const answer = (question: Question): string | null => {
    // What only the page of an article asks, and what is quickly told, would fill memory for nothing.
    if (looksBack.has(question[0]) || question[0] === 'yearsOld') return find(question);
    const key = JSON.stringify(question);
    let found = answers.get(key);
    if (found === undefined) answers.set(key, (found = find(question)));
    return found;
  };
  const standings = standingsOf(edition, (article) => `${known(article) ?? ''} ${textOf(article) ?? ''}`);
  return {
    known,
    standings,
    answer,
    isSettled: ([name, address = ''], was) => {
      const now = standings.get(partOfAddress(address));
      if (now === undefined || now.lineage !== was?.lineage) return false;
      return looksBack.has(name) || (name === 'yearsOld' && now.marks === was.marks);
    },
  };
}

/** Parts of the edition that are made of the list of its articles and nothing else. */
const madeOfArticles: ReadonlySet<string> = new Set(['months', 'topics'] satisfies (keyof Edition)[]);

/**
 * The edition as pages see it: whatever a page reads of it, or asks it, is taken down in the page's trace. A part that
 * is not named here is taken down as a whole; a function that is not named here makes the page one that is always printed.
 */
export function tracedEdition(edition: Edition, traceOfPage: () => Trace | undefined): Edition {
  const note = (...question: Question) => traceOfPage()?.questions.set(JSON.stringify(question), question);
  const asking: Partial<Edition> = {
    textOf: (article) => {
      note('textOf', article.url);
      return edition.textOf(article);
    },
    related: (article) => {
      note('related', article.url);
      return edition.related(article);
    },
    beforeInSection: (article) => {
      note('beforeInSection', article.url);
      return edition.beforeInSection(article);
    },
    cardOf: (article) => {
      note('cardOf', article.url);
      return edition.cardOf(article);
    },
    lettersOf: (article) => {
      note('lettersOf', article.url);
      return edition.lettersOf(article);
    },
    monthBefore: (volume) => {
      note('monthBefore', `/${volume}`);
      return edition.monthBefore(volume);
    },
    yearsOld: (article) => {
      note('yearsOld', article.url);
      return edition.yearsOld(article);
    },
    introduced: (article) => {
      note('cardOf', article.url);
      note('textOf', article.url);
      return edition.introduced(article);
    },
    storiesByTitle: (titles, from) => {
      note('storiesByTitle', from.url, ...titles);
      return edition.storiesByTitle(titles, from);
    },
  };
  return new Proxy(edition, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || constant.has(name)) return Reflect.get(target, name, receiver) as unknown;
      if (Object.hasOwn(asking, name)) return asking[name as keyof Edition];
      const value = Reflect.get(target, name, receiver) as unknown;
      const trace = traceOfPage();
      if (typeof value === 'function' && trace !== undefined) trace.isKnown = false;
      else note('data', name);
      return value;
    },
  });
}
