import type { ArticleEntry } from '../collections/schema.ts';
import { slugOf } from '../copy/address/slug.ts';
import { topicAddress } from './addresses.ts';
import { counted } from './register.ts';
import type { VolumeRegister } from './register.ts';

/** What some articles are about. */
export interface TopicPage {
  slug: string;
  /** As most of its articles spell it; of spellings that are equally common, the older. */
  name: string;
  /** How many stories. */
  count: number;
}

/** One page for each topic of `months`, newest first, by address. Topics that differ in case or accents alone are one. */
export function topicPages(months: readonly { register: Pick<VolumeRegister, 'topics' | 'lists'> }[]): TopicPage[] {
  const found = new Map<string, { spellings: [string, number][]; count: number }>();
  for (const { register } of months) {
    for (const [slug, spellings] of register.topics) {
      const page = found.get(slug) ?? { spellings: [], count: 0 };
      for (const [spelling, more] of spellings) page.spellings = counted(page.spellings, spelling, more);
      page.count += register.lists[`topic/${slug}`]?.count ?? 0;
      found.set(slug, page);
    }
  }
  return [...found]
    .map(([slug, { spellings, count }]) => ({ slug, name: mostUsed(spellings), count }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Of equally common spellings the last: it stands in the oldest story. */
function mostUsed(spellings: readonly [string, number][]): string {
  let [best, most] = ['', 0];
  for (const [spelling, count] of spellings) if (count >= most) [best, most] = [spelling, count];
  return best;
}

/** A topic under an article, with the address of its page where it has one. */
export interface TopicLink {
  name: string;
  url: string | null;
}

/** The topics of an article as it spells them; two spellings of one topic are one link. */
export function topicLinks({ topics }: Pick<ArticleEntry, 'topics'>): TopicLink[] {
  const links = new Map(
    topics.map((name) => {
      const slug = slugOf(name);
      return [slug || name, { name, url: slug === '' ? null : topicAddress(slug) }] as const;
    }),
  );
  return [...links.values()];
}

/** Topics under the letter that they begin with, in the order of the paper's language. */
export function topicsByLetter(
  topics: readonly TopicPage[],
  language: string,
): { letter: string; topics: TopicPage[] }[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const letters = new Intl.Collator(language, { sensitivity: 'base' });
  const groups: { letter: string; topics: TopicPage[] }[] = [];
  const sorted = topics.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  for (const topic of sorted) {
    const [first = ''] = /[\p{L}\p{N}]/u.exec(topic.name) ?? [];
    const letter = /\p{N}/u.test(first) ? '#' : first.toLocaleUpperCase(language);
    const group = groups.find((known) => letters.compare(known.letter, letter) === 0);
    if (group === undefined) groups.push({ letter, topics: [topic] });
    else group.topics.push(topic);
  }
  return groups;
}
