import { markOf, setOfMarks } from '../../copy/address/mark.ts';
import { titleKey } from '../../copy/address/title-key.ts';
import { messageFor } from '../../copy/messages.ts';
import { nearest as nearestWord } from '../../copy/nearest.ts';
import type { Filed } from '../content.ts';
import type { Problem } from '../problem.ts';

/** A volume with the titles that its texts name, and its headlines as marks; its articles only where they are at hand. */
interface Shelf {
  facts: { naming: readonly Naming[]; titles: string };
  articles: readonly Filed<{ headline: string }>[];
  isOpen: boolean;
}

interface Naming {
  path: string;
  related: readonly { title: string; line: number; column: number }[];
}

/** Titles named as related stories that no article has, each at its place, with the nearest of the headlines at hand. */
export function knownRelated(shelves: readonly Shelf[]): Problem[] {
  const naming = shelves.flatMap(({ facts }) => facts.naming);
  if (naming.length === 0) return [];
  const known = setOfMarks(shelves.map(({ facts }) => facts.titles));
  return naming.flatMap(({ path, related }) =>
    related.flatMap(({ title, line, column }) => {
      if (known.has(markOf(titleKey(title)))) return [];
      const headlines = shelves.filter(({ isOpen }) => isOpen).flatMap(({ articles }) => articles);
      const nearest = nearestWord(
        title,
        headlines.map(({ value }) => value.headline),
      );
      const message = messageFor('related-unknown', line, column, { found: title });
      return [{ file: path, ...message, ...(nearest !== null && { help: `Write \`${nearest}\` instead.` }) }];
    }),
  );
}
