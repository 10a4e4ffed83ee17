import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from './addresses.ts';
import type { BoundMonth } from './bound-month.ts';

/** Gives the story that came before one in its section; null for the first. */
export type BeforeInSection = (article: ArticleEntry) => ArticleEntry | null;

/** Looks in the month of the story, and then in the next older one that has any; `months` are newest first. */
export function beforeInSection(months: readonly BoundMonth[]): BeforeInSection {
  const places = new Map(months.map(({ volume }, index) => [volume, index]));
  return (article) => {
    const list = `section/${article.section}` as const;
    const place = places.get(volumeOf(article)) ?? months.length;
    const own = months[place]?.storiesOf(list) ?? [];
    const next = own[own.findIndex(({ url }) => url === article.url) + 1];
    const older = months.slice(place + 1).find(({ register }) => list in register.lists);
    return next ?? older?.storiesOf(list)[0] ?? null;
  };
}
