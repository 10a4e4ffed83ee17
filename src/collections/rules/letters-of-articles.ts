import { addressees } from '../addressee.ts';
import type { Addressed } from '../addressee.ts';
import type { Filed } from '../content.ts';
import { nearest as nearestWord } from '../../copy/nearest.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { folderOf } from '../read-letters.ts';

/**
 * Folders of letters that are named after no article or after several: one problem for each, at its first letter.
 * `slugs` are those that one of them may mean.
 */
export function lettersOfArticles(
  letters: readonly Pick<Filed<unknown>, 'path'>[],
  articlesNamed: Parameters<typeof addressees>[0],
  slugs: () => readonly string[],
): Problem[] {
  const addresseeOf = addressees(articlesNamed);
  return [...Map.groupBy(letters, ({ path }) => folderOf(path))].flatMap(([folder, [first]]) => {
    if (first === undefined) return [];
    const { candidates } = addresseeOf(folder);
    if (candidates.length === 0) return [unknown(folder, first.path, slugs)];
    return candidates.length > 1 ? [ambiguous(folder, first.path, candidates)] : [];
  });
}

function unknown(folder: string, file: string, slugs: () => readonly string[]): Problem {
  if (folder === '') {
    const reason = 'Unexpected letter straight in `letters/`, expected it in a folder named after its article';
    return problem('letter-article-unknown', { file }, reason);
  }
  const nearest = nearestWord(folder, slugs());
  const help = nearest === null ? undefined : `Rename the folder to \`${nearest}\`.`;
  return problem(
    'letter-article-unknown',
    { file },
    `Unexpected letters to \`${folder}\`, which no article is named`,
    help,
  );
}

function ambiguous(folder: string, file: string, candidates: readonly Addressed[]): Problem {
  const addresses = candidates.map(({ url }) => url);
  const reason = `Unexpected letters to \`${folder}\`, expected one article of that name, found ${addresses.join(' and ')}; printed with the first`;
  const folders = addresses.map((url) => `\`${url.slice(1, -1).replaceAll('/', '-')}\``);
  return problem('letter-article-ambiguous', { file }, reason, `Rename the folder to ${folders.join(' or ')}.`);
}
