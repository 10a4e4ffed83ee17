import { nearestWord } from '../nearest-word.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

interface Naming {
  path: string;
  related: readonly { title: string; line: number; column: number }[];
}

/** Titles named as related stories that no article has, each at its place. */
export function knownRelated(articles: readonly Naming[], headlines: readonly string[]): Problem[] {
  const known = new Set(headlines.map(compared));
  return articles.flatMap(({ path, related }) =>
    related.flatMap(({ title, line, column }) => {
      if (known.has(compared(title))) return [];
      const nearest = nearestWord(title, headlines);
      const help = nearest === null ? undefined : `Write \`${nearest}\` instead.`;
      return [
        problem(
          'related-unknown',
          { file: path, line, column },
          `Unexpected related story \`${title}\`, which no article has for its headline`,
          help,
        ),
      ];
    }),
  );
}

/** Titles are the same where their letters and digits are. */
function compared(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
