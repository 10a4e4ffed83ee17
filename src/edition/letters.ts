import { momentOf } from '../copy/address/calendar-date.ts';
import { slugOf } from '../copy/address/slug.ts';
import type { ArticleEntry, Letter } from '../collections/schema.ts';
import { printedDate } from './dates.ts';
import type { PrintedDate, Tongue } from './dates.ts';

/** A published letter with the anchor it can be linked by, and the letters that answer it. */
export interface PrintedLetter extends Omit<Letter, 'answers'> {
  anchor: string;
  printed: PrintedDate;
  /** The letter that it answers. */
  to: { name: string; anchor: string } | null;
  answers: PrintedLetter[];
}

/** All letters to an article. */
export interface LettersToArticle {
  /** The answers to answers included. */
  count: number;
  /** Those that answer none. */
  threads: PrintedLetter[];
}

/** Answers to answers are set in once more so often; what answers those stands level with them. */
const deepest = 3;

/**
 * The letters to an article, oldest first, so that a new one comes last and no anchor moves; answers stand below what they
 * answer, in the same order.
 */
export function lettersTo(
  article: Pick<ArticleEntry, 'url'>,
  letters: readonly Letter[],
  tongue: Tongue,
): LettersToArticle {
  const own = inOrder(
    letters.filter((letter) => letter.article === article.url),
    tongue,
  );
  const byFile = new Map(own.map((letter) => [letter.file, letter]));
  const answers = Map.groupBy(own, (letter) => (letter.answers === null ? undefined : byFile.get(letter.answers)));
  const threads = (above: (typeof own)[number] | undefined, depth: number): PrintedLetter[] =>
    (answers.get(above) ?? []).flatMap((letter) => {
      const to = above === undefined ? null : { name: above.name, anchor: above.anchor };
      const below = threads(letter, depth + 1);
      return depth < deepest ? [{ ...letter, to, answers: below }] : [{ ...letter, to, answers: [] }, ...below];
    });
  return { count: own.length, threads: threads(undefined, 0) };
}

function inOrder(letters: readonly Letter[], tongue: Tongue) {
  const used = new Map<string, number>();
  return letters
    .map((letter) => ({ letter, instant: momentOf(letter.date, tongue.timeZone) }))
    .sort(
      (a, b) => a.instant - b.instant || compare(a.letter.name, b.letter.name) || compare(a.letter.file, b.letter.file),
    )
    .map(({ letter }) => {
      const stem = `letter-${letter.date.slice(0, 10)}-${slugOf(letter.name)}`;
      const count = (used.get(stem) ?? 0) + 1;
      used.set(stem, count);
      const anchor = count === 1 ? stem : `${stem}-${count}`;
      return { ...letter, anchor, printed: printedDate(letter.date, tongue) };
    });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
