import type { Filed } from '../content.ts';
import { slugOf } from '../../copy/address/slug.ts';
import type { PlaceOfKey } from '../places-of-keys.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

type Place = Parameters<typeof problem>[1];

/** A topic as some texts write it. */
interface Use {
  topic: string;
  paths: string[];
}

/**
 * Topics that would get a page they do not mean: different words that come to one address, as `C++` and `C#` do, and
 * words without a letter or digit, which come to none. Case, accents and spaces make no difference.
 */
export function oneTopic(articles: readonly Filed<{ topics: readonly string[] }>[], placeOfKey: PlaceOfKey): Problem[] {
  const uses = new Map<string, Use>();
  for (const { path, value } of articles) {
    for (const topic of value.topics) {
      const known = uses.get(topic);
      if (known === undefined) uses.set(topic, { topic, paths: [path] });
      else known.paths.push(path);
    }
  }
  const placesOf = ({ topic, paths }: Use) => paths.map((file) => ({ file, ...placeOfKey(file, 'topics', topic) }));
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
  const count = (uses: readonly Use[]) => uses.reduce((sum, { paths }) => sum + paths.length, 0);
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
