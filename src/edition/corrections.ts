import type { ArticleEntry } from '../collections/schema.ts';
import { momentOf } from '../copy/address/calendar-date.ts';

/** An entry of the paper's log of corrections. */
export interface LoggedCorrection {
  article: ArticleEntry;
  kind: ArticleEntry['corrections'][number]['kind'];
  /** Address of the note on the page of the article, from the root of the paper. */
  url: string;
  /** ISO 8601; of the correction, else of the article's last change, else of the article. */
  date: string;
  text: string;
}

/** The corrections and clarifications of all articles, newest first; news that was added is none. */
export function correctionLog(articles: readonly ArticleEntry[], timeZone: string): LoggedCorrection[] {
  return articles
    .flatMap((article) => {
      const ids = correctionIds(article);
      return article.corrections
        .map(({ kind, date, text }, index) => ({
          article,
          kind,
          url: `${article.url}#${ids[index] ?? ''}`,
          date: date ?? article.dateModified ?? article.datePublished,
          text,
        }))
        .filter(({ kind }) => kind !== 'update');
    })
    .map((entry) => ({ entry, instant: momentOf(entry.date, timeZone) }))
    .sort((a, b) => b.instant - a.instant || (a.entry.article.url < b.entry.article.url ? -1 : 1))
    .map(({ entry }) => entry);
}

/**
 * A name for each note of an article, in their order. It is made of the note's own day, so that feeds do not take a note
 * for a new one when another is put before it; of several of a day, all but the first are numbered.
 */
export function correctionIds({ corrections }: Pick<ArticleEntry, 'corrections'>): string[] {
  const counts = new Map<string, number>();
  return corrections.map(({ date }) => {
    const name = `correction-${date?.slice(0, 10) ?? 'undated'}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
