import type { Correction } from '../article.ts';

/**
 * The words of a language that texts are read by, besides those of dates, as pages show them. Capitals make no
 * difference; `#` stands for a number and `@` for the name of a social network.
 */
export interface Words {
  /** Whole lines left over from a page, with or without `:`, `.` or `!` behind them. */
  furniture: readonly string[];
  /** Those that are the share bar; furniture too. */
  share: readonly string[];
  /** The first word of the way to a page, `Home / News / Lake`. */
  home: string;
  /** What opens an entry of the correction log. */
  corrections: Readonly<Record<Correction['kind'], readonly string[]>>;
  /** Lines above titles of related stories, or in front of one: `Related: …`. */
  related: readonly string[];
  /** Lines above titles of what others read, in the last block of a page: all of it is left over. */
  otherStories: readonly string[];
}
