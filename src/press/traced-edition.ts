import type { Content } from '../collections/content.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { Edition } from '../edition/current-edition.ts';
import { digestOf, digestOfText } from './digest-of.ts';
import type { KnownDigest } from './digest-of.ts';

/** Something that a page asked the edition for: the name of the answer, and what was asked about. */
export type Question = readonly [name: string, ...about: string[]];

/** What one page asked while it was laid out. `isKnown` is false where that cannot be told, so that it is printed anew. */
export interface Trace {
  questions: Map<string, Question>;
  isKnown: boolean;
}

/** Tells what the edition answers now, so that a page whose answers are all as they were need not be printed. */
export interface Oracle {
  /** Digest of an answer; null where there is none, or none that can be told. */
  answer: (question: Question) => string | null;
  /** Digests of the articles of this edition. */
  known: KnownDigest;
  /** For each volume, as `2026-11`, the digest of all that its articles and those of older ones say. */
  standings: Map<string, string>;
  /** Whether the answer must be what it was, because it is about an article of a volume that stands where it stood. */
  isSettled: (question: Question, standing: string | undefined) => boolean;
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
const looksBack: ReadonlySet<string> = new Set(['textOf', 'related', 'beforeInSection', 'lettersOf']);

const volumeName = (address: string): string => address.slice(1, 8).replace('/', '-');

/** Digests of the volumes, each of its own articles, letters to them, and the volumes before. */
function standingsOf({ articles, lettersOf }: Edition, digest: (article: ArticleEntry) => string): Map<string, string> {
  const volumes = Map.groupBy(articles, ({ url }) => volumeName(url));
  const standings = new Map<string, string>();
  let before = '';
  for (const volume of [...volumes.keys()].sort()) {
    const lines = (volumes.get(volume) ?? []).map(
      (article) => `${digest(article)} ${digestOf(lettersOf(article)) ?? ''}`,
    );
    before = digestOfText([before, ...lines].join('\n'));
    standings.set(volume, before);
  }
  return standings;
}

/** Answers the questions of pages about an edition. */
export function oracleOf(edition: Edition, content: Content): Oracle {
  const texts = new Map(content.articles.map(({ path, value, bytesDigest }) => [value.url, `${path} ${bytesDigest}`]));
  const own = new Set<object>(edition.articles);
  const byAddress = new Map(edition.articles.map((article) => [article.url, article]));
  const digests = new WeakMap<object, string>();
  const known: KnownDigest = (thing) => {
    const digest = digests.get(thing);
    if (digest !== undefined || !own.has(thing)) return digest;
    const made = digestOfText(JSON.stringify(thing));
    digests.set(thing, made);
    return made;
  };
  const about: Readonly<Record<string, (article: ArticleEntry, rest: string[]) => unknown>> = {
    textOf: ({ url }) => texts.get(url),
    related: (article) => edition.related(article),
    beforeInSection: (article) => edition.beforeInSection(article),
    cardOf: (article) => edition.cardOf(article),
    lettersOf: (article) => edition.lettersOf(article),
    yearsOld: (article) => edition.yearsOld(article),
    storiesByTitle: (article, titles) => edition.storiesByTitle(titles, article),
  };
  const answers = new Map<string, string | null>();
  const find = ([name, address = '', ...rest]: Question): string | null => {
    if (name === 'data') return digestOf(edition[address as keyof Edition], known);
    const article = byAddress.get(address);
    return article === undefined ? null : digestOf(about[name]?.(article, rest), known);
  };
  const standings = standingsOf(edition, (article) => `${known(article) ?? ''} ${texts.get(article.url) ?? ''}`);
  return {
    known,
    standings,
    isSettled: ([name, address = ''], standing) =>
      looksBack.has(name) && standing !== undefined && standings.get(volumeName(address)) === standing,
    answer: (question) => {
      const key = JSON.stringify(question);
      let answer = answers.get(key);
      if (answer === undefined) answers.set(key, (answer = find(question)));
      return answer;
    },
  };
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
    cardOf: (article) => {
      note('cardOf', article.url);
      return edition.cardOf(article);
    },
    lettersOf: (article) => {
      note('lettersOf', article.url);
      return edition.lettersOf(article);
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
