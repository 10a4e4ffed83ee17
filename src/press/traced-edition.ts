import type { Content } from '../collections/content.ts';
import { articleAt } from '../collections/filed-volumes.ts';
import type { ArticleEntry, Letter } from '../collections/schema.ts';
import { volumeOf } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { publishedLetters } from '../edition/published.ts';
import { relatedMonths } from '../edition/related.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import type { KnownDigest } from './digest-of.ts';
import { partOfVolume } from './parts.ts';
import type { PartName } from './parts.ts';
import type { NameOfStory } from './story-names.ts';

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
  /** What the clock has marked its articles with. */
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

const partOfAddress = (address: string): PartName => partOfVolume(volumeOf({ url: address }));

/** Whether an answer follows from the standing of a part, of which it asks. */
export function followsFrom([name, address = '']: Question, part: PartName): boolean {
  return (looksBack.has(name) || name === 'yearsOld') && partOfAddress(address) === part;
}

/**
 * What each volume comes of: its articles and the letters to them, those of the months in which related stories are
 * looked for, which name the month before, and what it has of each section that has older stories.
 */
function standingsOf({ months }: Pick<Edition, 'months'>, letters: readonly Letter[]): Map<PartName, Standing> {
  const lettersTo = Map.groupBy(letters, ({ article }) => volumeOf({ url: article }));
  const lines = new Map(
    months.map(({ volume, digest, register }) => {
      const own = lettersTo.get(volume);
      const shown = register.lists['all']?.digest ?? '';
      return [volume, `${volume} ${digest} ${shown} ${own === undefined ? '' : (digestOf(own) ?? '')}`];
    }),
  );
  const standings = new Map<PartName, Standing>();
  const newestOf = new Map<string, string>();
  for (const [index, { volume, register }] of [...months.entries()].reverse()) {
    const near = relatedMonths(months.slice(index)).map((month) => lines.get(month.volume) ?? '');
    const lineage = digestOfText([...near, ...[...newestOf.values()].sort()].join('\n'));
    standings.set(partOfVolume(volume), { lineage, marks: register.marks });
    for (const [name, { digest }] of Object.entries(register.lists))
      if (name.startsWith('section/')) newestOf.set(name, `${volume} ${name} ${digest}`);
  }
  return standings;
}

/** Answers the questions of pages about an edition. `nameOf` names what is said of a story of it. */
export function oracleOf(edition: Edition, content: Pick<Content, 'volumes' | 'letters'>, nameOf: NameOfStory): Oracle {
  const filedAt = articleAt(content.volumes);
  const known: KnownDigest = (thing) => {
    const { url } = thing as { url?: unknown };
    return typeof url === 'string' && edition.storyAt(url) === thing ? nameOf(thing as ArticleEntry) : undefined;
  };
  const textOf = ({ url }: ArticleEntry) => {
    const article = filedAt(url);
    return article === undefined ? undefined : `${article.path} ${article.bytesDigest}`;
  };
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
    if (name === 'list') return digestOfList(edition.months, address);
    if (name !== 'data') {
      const article = edition.storyAt(address);
      return article === undefined ? null : digestOf(about[name]?.(article, rest), known);
    }
    return address === 'months'
      ? digestOfList(edition.months, 'all')
      : digestOf(edition[address as keyof Edition], known);
  };
  const answer = (question: Question): string | null => {
    // What only the page of an article asks, and what is quickly told, would fill memory for nothing.
    if (looksBack.has(question[0]) || question[0] === 'yearsOld') return find(question);
    const key = JSON.stringify(question);
    let found = answers.get(key);
    if (found === undefined) answers.set(key, (found = find(question)));
    return found;
  };
  const { now, site } = edition;
  const letters = content.letters.map(({ value }) => value);
  const standings = standingsOf(edition, publishedLetters(letters, { now, timeZone: site.timeZone }));
  return {
    known,
    standings,
    answer,
    isSettled: ([name, address = ''], was) => {
      const is = standings.get(partOfAddress(address));
      if (is === undefined || is.lineage !== was?.lineage) return false;
      return looksBack.has(name) || (name === 'yearsOld' && is.marks === was.marks);
    },
  };
}

/** Names what a list has of each month, told by the registers of these. */
function digestOfList(months: Edition['months'], name: string): string {
  const lines = months.flatMap(({ volume, register }) => {
    const facts = register.lists[name];
    return facts === undefined ? [] : [`${volume} ${facts.count} ${facts.lastChange} ${facts.digest}`];
  });
  return digestOfText(lines.join('\n'));
}

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
    list: (name) => {
      note('list', name);
      return edition.list(name);
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
