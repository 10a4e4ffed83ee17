import type { Filed } from '../content.ts';
import { slugOf } from '../../copy/address/slug.ts';
import { placesOfKeys } from '../places-of-keys.ts';
import type { KeyLine } from '../places-of-keys.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

type Place = Parameters<typeof problem>[1];

/** A volume with its topics; its texts are brought only where something is wrong with one. */
interface Shelf {
  facts: { topics: readonly [topic: string, count: number][] };
  texts: readonly { path: string; keyLines: readonly KeyLine[] }[];
  articles: readonly Filed<{ topics: readonly string[] }>[];
}

/** A topic as some texts write it. */
interface Use {
  topic: string;
  count: number;
  shelves: Shelf[];
}

/**
 * Topics that would get a page they do not mean: different words that come to one address, as `C++` and `C#` do, and
 * words without a letter or digit, which come to none. Case, accents and spaces make no difference.
 */
export function oneTopic(shelves: readonly Shelf[]): Problem[] {
  const uses = new Map<string, Use>();
  for (const shelf of shelves) {
    for (const [topic, count] of shelf.facts.topics) {
      const use = uses.get(topic) ?? { topic, count: 0, shelves: [] };
      use.count += count;
      use.shelves.push(shelf);
      uses.set(topic, use);
    }
  }
  const placesOf = ({ topic, shelves: own }: Use) =>
    own.flatMap(({ articles, texts }) => {
      const placeOfKey = placesOfKeys(texts);
      return articles
        .filter(({ value }) => value.topics.includes(topic))
        .map(({ path: file }) => ({ file, ...placeOfKey(file, 'topics', topic) }));
    });
  return [...Map.groupBy(uses.values(), ({ topic }) => slugOf(topic))].flatMap(([slug, same]) => {
    if (slug !== '') return others(same, placesOf);
    return same.flatMap((use) => placesOf(use).map((place) => withoutAddress(place, use)));
  });
}

function withoutAddress(place: Place, { topic }: Use): Problem {
  const reason = `Unexpected topic \`${topic}\` without a letter or digit, printed without a page`;
  return problem('topic-without-address', place, reason);
}

/** All but the most used words of an address. */
function others(same: readonly Use[], placesOf: (use: Use) => Place[]): Problem[] {
  const count = (uses: readonly Use[]) => uses.reduce((sum, use) => sum + use.count, 0);
  const spellings = [...Map.groupBy(same, ({ topic }) => spelling(topic)).values()];
  const [first, ...rest] = spellings.sort((a, b) => count(b) - count(a));
  const kept = first?.[0]?.topic ?? '';
  return rest.flat().flatMap((use) => {
    const reason = `Unexpected topic \`${use.topic}\`, listed under \`${kept}\`, which has the same address`;
    const help = `Write \`${kept}\`, or choose words that differ more.`;
    return placesOf(use).map((place) => problem('topic-address-shared', place, reason, help));
  });
}

const spelling = (topic: string): string =>
  topic
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
