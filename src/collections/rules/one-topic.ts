import type { Filed } from '../content.ts';
import { slugOf } from '../../copy/address/slug.ts';
import type { PlaceOfKey } from '../places-of-keys.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

interface Use {
  /** File, and where it says the topic. */
  place: { file: string; line?: number; column?: number };
  topic: string;
}

/**
 * Topics that would get a page they do not mean: different words that come to one address, as `C++` and `C#` do, and
 * words without a letter or digit, which come to none. Case, accents and spaces make no difference.
 */
export function oneTopic(articles: readonly Filed<{ topics: readonly string[] }>[], placeOfKey: PlaceOfKey): Problem[] {
  const uses = articles.flatMap(({ path, value }) =>
    value.topics.map((topic) => ({ place: { file: path, ...placeOfKey(path, 'topics', topic) }, topic })),
  );
  const problems: Problem[] = [];
  for (const [slug, same] of Map.groupBy(uses, ({ topic }) => slugOf(topic))) {
    problems.push(...(slug === '' ? same.map(withoutAddress) : others(same)));
  }
  return problems;
}

function withoutAddress({ place, topic }: Use): Problem {
  const reason = `Unexpected topic \`${topic}\` without a letter or digit, printed without a page`;
  return problem('topic-without-address', place, reason);
}

/** All but the most used words of an address. */
function others(same: readonly Use[]): Problem[] {
  const spellings = [...Map.groupBy(same, ({ topic }) => spelling(topic)).values()];
  const [first, ...rest] = spellings.sort((a, b) => b.length - a.length);
  const kept = first?.[0]?.topic ?? '';
  return rest.flat().map(({ place, topic }) => {
    const reason = `Unexpected topic \`${topic}\`, listed under \`${kept}\`, which has the same address`;
    return problem('topic-address-shared', place, reason, `Write \`${kept}\`, or choose words that differ more.`);
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
