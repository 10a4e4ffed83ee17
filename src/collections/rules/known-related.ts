import { titleKey } from '../../copy/address/title-key.ts';
import { messageFor } from '../../copy/messages.ts';
import { nearest as nearestWord } from '../../copy/nearest.ts';
import type { Problem } from '../problem.ts';

interface Naming {
  path: string;
  related: readonly { title: string; line: number; column: number }[];
}

/** Titles named as related stories that no article has, each at its place. */
export function knownRelated(articles: readonly Naming[], headlines: readonly string[]): Problem[] {
  const naming = articles.filter(({ related }) => related.length > 0);
  if (naming.length === 0) return [];
  const known = new Set(headlines.map(titleKey));
  return naming.flatMap(({ path, related }) =>
    related.flatMap(({ title, line, column }) => {
      if (known.has(titleKey(title))) return [];
      const nearest = nearestWord(title, headlines);
      const message = messageFor('related-unknown', line, column, { found: title });
      return [{ file: path, ...message, ...(nearest !== null && { help: `Write \`${nearest}\` instead.` }) }];
    }),
  );
}
