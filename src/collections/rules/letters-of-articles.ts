import type { Filed } from '../content.ts';
import { nearestWord } from '../nearest-word.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Letters in a folder that no article has the name of: one problem for each folder, at its first letter. */
export function lettersOfArticles(
  letters: readonly Filed<{ article: string }>[],
  slugs: ReadonlySet<string>,
): Problem[] {
  const stray = Map.groupBy(
    letters.filter(({ value }) => !slugs.has(value.article)),
    ({ value }) => value.article,
  );
  return [...stray].flatMap(([article, [first]]) => {
    if (first === undefined) return [];
    if (article === '') {
      const reason = 'Unexpected letter straight in `letters/`, expected it in a folder named after its article';
      return [problem('letter-article-unknown', { file: first.path }, reason)];
    }
    const nearest = nearestWord(article, slugs);
    const help = nearest === null ? undefined : `Rename the folder to \`${nearest}\`.`;
    return [
      problem(
        'letter-article-unknown',
        { file: first.path },
        `Unexpected letters to \`${article}\`, which no article is named`,
        help,
      ),
    ];
  });
}
