import { marksOf } from '../copy/address/mark.ts';
import { titleKey } from '../copy/address/title-key.ts';
import type { FiledArticle } from './content.ts';
import { digestOfAddresses } from './digest-of-addresses.ts';
import { placesOfKeys } from './places-of-keys.ts';
import type { PictureReading } from './read-pictures.ts';
import type { ReadText } from './read-text.ts';
import { dayAddresses } from './rules/day-addresses.ts';
import { appearsAt } from './rules/held-back.ts';
import { knownDiscussions } from './rules/known-discussions.ts';
import { oneAddress } from './rules/one-address.ts';
import type { SiteSettings } from './settings-schema.ts';
import type { ShelfFacts } from './shelf.ts';
import type { TextReading } from './text-reader.ts';
import type { Problem } from './problem.ts';

/** The texts of a volume with what was made of them. */
export interface OpenedShelf {
  readings: readonly TextReading[];
  texts: readonly ReadText[];
  articles: readonly FiledArticle[];
  pictures: ReadonlyMap<string, PictureReading>;
}

/** Every problem of the texts of a volume that can be told from them alone. */
export function problemsOfShelf({ readings, texts, articles }: OpenedShelf, { comments }: SiteSettings): Problem[] {
  return [
    ...readings.flatMap(({ problems }) => problems),
    ...oneAddress(articles.filter(({ value }) => !value.draft && value.url !== '')),
    ...dayAddresses(articles, placesOfKeys(texts)),
    ...knownDiscussions(texts, comments),
  ];
}

/** What rules about the whole paper have to know of a volume whose `problems` are known. */
export function factsOfShelf(
  { texts, articles, pictures }: OpenedShelf,
  problems: readonly Problem[],
  { timeZone }: SiteSettings,
): ShelfFacts {
  const topics = new Map<string, number>();
  for (const { value } of articles) for (const topic of value.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const printed = articles.filter(({ value }) => !value.draft);
  const told = problems.filter(({ severity }) => severity !== 'notice');
  return {
    problems: told,
    notices: problems.length - told.length,
    pictures: [...pictures.keys()],
    ofPictures: [...pictures.values()].flatMap((reading) => reading.problems),
    topics: [...topics],
    slugs: marksOf(printed.map(({ value }) => value.slug)),
    draftSlugs: marksOf(articles.filter(({ value }) => value.draft).map(({ value }) => value.slug)),
    titles: marksOf(articles.map(({ value }) => titleKey(value.headline))),
    naming: texts.flatMap(({ path, related }) => (related.length === 0 ? [] : [{ path, related }])),
    formerly: articles.flatMap(({ path, value }) => value.formerly.map((address) => ({ address, path }))),
    addresses: digestOfAddresses(printed.map(({ value }) => value.url)),
    appears: printed.reduce((last, { value }) => Math.max(last, appearsAt(value, timeZone)), 0),
  };
}
