import type { Filed } from './content.ts';
import { nearest as nearestWord } from '../copy/nearest.ts';
import { nameOfFile } from './name-of-file.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { folderOf } from './read-letters.ts';
import type { ReadLetter } from './read-letters.ts';
import type { Letter } from './schema.ts';

/** A letter that knows which other it answers, not yet to which article. */
type ThreadedLetter = Filed<Omit<Letter, 'article'>>;

/**
 * Finds the letter that each letter says it answers, among those in its folder. One that answers a letter that is not
 * there, or that answers itself by way of others, stands by itself, with a warning at the line that says so.
 */
export function answeredLetters(letters: readonly Filed<ReadLetter>[]): {
  letters: ThreadedLetter[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const threaded = [...Map.groupBy(letters, ({ path }) => folderOf(path)).values()].flatMap((folder) => {
    const above = new Map(folder.flatMap((letter) => answerOf(letter, folder, problems)));
    return folder.map((letter): ThreadedLetter => {
      const { path, value } = letter;
      const answers = isInCircle(value.file, above) ? null : (above.get(value.file) ?? null);
      if (answers === null && above.has(value.file)) problems.push(circle(letter));
      return { path, value: { ...value, answers } };
    });
  });
  return { letters: threaded, problems };
}

function answerOf(letter: Filed<ReadLetter>, folder: readonly Filed<ReadLetter>[], problems: Problem[]) {
  const { path, value } = letter;
  if (value.answers === null) return [];
  const { name, line, column } = value.answers;
  const files = folder.map((other) => other.value.file);
  const file = nameOfFile(name);
  if (files.includes(file)) return [[value.file, file] as const];
  const nearest = nearestWord(
    file,
    files.filter((other) => other !== value.file),
  );
  const help = nearest === null ? undefined : `Write \`Answers: ${nearest}\` instead.`;
  const reason = `Unexpected answer to \`${name}\`, which no letter beside this one is named`;
  problems.push(problem('letter-answers-unknown', { file: path, line, column }, reason, help));
  return [];
}

function circle({ path, value }: Filed<ReadLetter>): Problem {
  const { name = '', line = 1, column = 1 } = value.answers ?? {};
  const reason = `Unexpected answer to \`${name}\`, which is itself an answer to this letter`;
  return problem('letter-answers-circle', { file: path, line, column }, reason);
}

/** Whether the way up from a letter comes back to it. */
function isInCircle(file: string, above: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = above.get(file); at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === file) return true;
    seen.add(at);
  }
  return false;
}
