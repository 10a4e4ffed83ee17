import type { ArticleEntry } from '../collections/schema.ts';
import { slugOf } from '../copy/address/slug.ts';
import { volumeOf } from './addresses.ts';
import type { Volume } from './addresses.ts';
import { namesIn } from './names-in.ts';
import { newestFirst } from './published.ts';

/** Finds what to read after a story. */
export type RelatedStories = (article: ArticleEntry) => ArticleEntry[];

const shown = 5;
/** How many stories that share one thing are looked at, newest first. */
const reach = 40;

const weights = { topic: 4, name: 3, word: 3, section: 2, author: 1 };
/** A name that more stories have says nothing about any of them: the name of the town, for one. */
const mostSharing = 60;

interface Candidate {
  article: ArticleEntry;
  volume: Volume;
  /** Day and address: what is newer is greater. */
  age: string;
}

/**
 * Prepares the search once for all articles. Stories are related by topic, by people and bodies named in
 * standfirst and captions, by words of the headline, by section and by author; only those of the same or an older volume count, so that a month that is over never changes.
 */
export function relatedStories(articles: readonly ArticleEntry[], timeZone: string): RelatedStories {
  const index = new Map<string, Candidate[]>();
  for (const article of newestFirst(articles, timeZone)) {
    const candidate = { article, volume: volumeOf(article), age: article.datePublished.slice(0, 10) + article.url };
    for (const [key] of traits(article)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [candidate]);
      else found.push(candidate);
    }
  }
  for (const list of index.values()) list.sort((a, b) => (a.volume < b.volume ? 1 : a.volume > b.volume ? -1 : 0));
  return (article) => bestOf(article, index);
}

function bestOf(article: ArticleEntry, index: ReadonlyMap<string, Candidate[]>): ArticleEntry[] {
  const volume = volumeOf(article);
  const scores = new Map<Candidate, number>();
  for (const [key, weight] of traits(article)) {
    const list = index.get(key) ?? [];
    const start = firstNotAfter(list, volume);
    if (key.startsWith('name ') && list.length - start > mostSharing) continue;
    for (const candidate of list.slice(start, start + reach)) {
      if (candidate.article.url !== article.url) scores.set(candidate, (scores.get(candidate) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= weights.section)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.age < b.age ? 1 : -1))
    .slice(0, shown)
    .map(([candidate]) => candidate.article);
}

/** Place of the first candidate of the volume or an older one, in a list that is newest first. */
function firstNotAfter(list: readonly Candidate[], volume: Volume): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.volume ?? '') > volume) low = middle + 1;
    else high = middle;
  }
  return low;
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
