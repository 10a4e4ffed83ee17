import { momentOf } from '../copy/address/calendar-date.ts';
import { slugOf } from '../copy/address/slug.ts';
import type { ArticleEntry, Letter } from '../collections/schema.ts';
import { printedDate } from './dates.ts';
import type { PrintedDate, Tongue } from './dates.ts';

/** A published letter with the anchor it can be linked by. */
export interface PrintedLetter extends Letter {
  anchor: string;
  printed: PrintedDate;
}

/** The letters to an article, oldest first, so that a new one comes last and no anchor moves. */
export function lettersTo(
  article: Pick<ArticleEntry, 'url'>,
  letters: readonly Letter[],
  tongue: Tongue,
): PrintedLetter[] {
  const used = new Map<string, number>();
  return letters
    .filter((letter) => letter.article === article.url)
    .map((letter) => ({ letter, instant: momentOf(letter.date, tongue.timeZone) }))
    .sort((a, b) => a.instant - b.instant || (a.letter.name < b.letter.name ? -1 : 1))
    .map(({ letter }) => {
      const stem = `letter-${letter.date.slice(0, 10)}-${slugOf(letter.name)}`;
      const count = (used.get(stem) ?? 0) + 1;
      used.set(stem, count);
      const anchor = count === 1 ? stem : `${stem}-${count}`;
      return { ...letter, anchor, printed: printedDate(letter.date, tongue) };
    });
}
