import type { ArticleEntry } from '../collections/schema.ts';
import { slugOf } from '../copy/address/slug.ts';
import { volumeOf } from './addresses.ts';
import type { Volume } from './addresses.ts';
import { namesIn } from './names-in.ts';
import type { Month } from './months.ts';

/** Finds what to read after a story. */
export type RelatedStories = (article: ArticleEntry) => ArticleEntry[];

const shown = 5;
/** How many stories that share one thing are looked at, newest first. */
const reach = 40;

const weights = { topic: 4, name: 3, word: 3, section: 2, author: 1 };
/** A name that more stories have says nothing about any of them: the name of the town, for one. */
const mostSharing = 60;
/** So many older stories are looked through, and whole volumes: what is older than those changes nothing about a story. */
const olderStories = 1500;

interface Candidate {
  article: ArticleEntry;
  /** Day and address: what is newer is greater. */
  age: string;
}

/** The stories of a volume by what they share with others, newest first. */
type Shared = ReadonlyMap<string, readonly Candidate[]>;

/**
 * The volumes whose stories may be related to one of the first of `months`, itself among them: the one before, and
 * older ones until there are enough stories. `months` are newest first.
 */
export function relatedMonths<Counted extends { count: number }>(months: readonly Counted[]): Counted[] {
  const [own, ...older] = months;
  let stories = 0;
  const near = older.filter(({ count }) => {
    const isNear = stories < olderStories;
    stories += count;
    return isNear;
  });
  return own === undefined ? [] : [own, ...near];
}

/**
 * Finds stories that are related by topic, by people and bodies named in standfirst and captions, by words of the
 * headline, by section and by author; only those of the same or an older volume count, so that a month that is over
 * never changes. `months` are newest first, and so are their articles; a month is prepared when it is first looked
 * through.
 */
export function relatedStories(months: readonly (Month & { count: number })[]): RelatedStories {
  const places = new Map(months.map(({ volume }, index) => [volume, index]));
  const prepared = new Map<Volume, Shared>();
  const near = new Map<Volume, readonly Shared[]>();
  const prepare = (month: Month): Shared => {
    const known = prepared.get(month.volume) ?? sharedIn(month);
    prepared.set(month.volume, known);
    return known;
  };
  // A page asks, and then whoever notes what it was told.
  const found = new WeakMap<ArticleEntry, ArticleEntry[]>();
  return (article) => {
    const volume = volumeOf(article);
    const place = places.get(volume);
    if (place === undefined) return [];
    const pool = near.get(volume) ?? relatedMonths(months.slice(place)).map(prepare);
    near.set(volume, pool);
    const best = found.get(article) ?? bestOf(article, pool);
    found.set(article, best);
    return best;
  };
}

function sharedIn({ articles }: Month): Shared {
  const shared = new Map<string, Candidate[]>();
  for (const article of articles) {
    const candidate = { article, age: article.datePublished.slice(0, 10) + article.url };
    for (const [key] of traits(article)) {
      const found = shared.get(key);
      if (found === undefined) shared.set(key, [candidate]);
      else found.push(candidate);
    }
  }
  return shared;
}

function bestOf(article: ArticleEntry, pool: readonly Shared[]): ArticleEntry[] {
  const scores = new Map<Candidate, number>();
  for (const [key, weight] of traits(article)) {
    const most = key.startsWith('name ') ? mostSharing : reach;
    const sharing = newestOf(key, pool, most + 1);
    if (key.startsWith('name ') && sharing.length > mostSharing) continue;
    for (const candidate of sharing.slice(0, reach)) {
      if (candidate.article.url !== article.url) scores.set(candidate, (scores.get(candidate) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= weights.section)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.age < b.age ? 1 : -1))
    .slice(0, shown)
    .map(([candidate]) => candidate.article);
}

/** The newest `most` stories, or a few more, that share one thing. */
function newestOf(key: string, pool: readonly Shared[], most: number): Candidate[] {
  const found: Candidate[] = [];
  for (const shared of pool) {
    if (found.length >= most) break;
    found.push(...(shared.get(key) ?? []).slice(0, most));
  }
  return found;
}

function traits(article: ArticleEntry): Map<string, number> {
  return new Map([
    [`section ${article.section}`, weights.section],
    ...article.topics.map((topic) => [`topic ${slugOf(topic)}`, weights.topic] as const),
    ...article.authors.map(({ name }) => [`author ${slugOf(name)}`, weights.author] as const),
    ...namesIn(article).map((name) => [`name ${name}`, weights.name] as const),
    ...tellingWords(article.headline).map((word) => [`word ${word}`, weights.word] as const),
  ]);
}

/** Words of a headline that say what it is about: the long ones, without a plural's or a possessive's ending. */
function tellingWords(headline: string): string[] {
  const words = headline.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return words.filter((word) => !common.has(word)).map((word) => word.replace(/s$/u, ''));
}

const common = new Set(
  (
    'about after again against alone because before between could during every first found ' +
    'going great leave might never other right should since still their there these thing third those three ' +
    'through times today under until where which while would years'
  ).split(' '),
);
