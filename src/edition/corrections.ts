import type { ArticleEntry } from '../collections/schema.ts';
import { momentOf } from '../copy/address/calendar-date.ts';

/** An entry of the paper's log of corrections. */
export interface LoggedCorrection {
  article: ArticleEntry;
  kind: ArticleEntry['corrections'][number]['kind'];
  /** ISO 8601; of the correction, else of the article's last change, else of the article. */
  date: string;
  text: string;
}

/** The corrections and clarifications of all articles, newest first; news that was added is none. */
export function correctionLog(articles: readonly ArticleEntry[], timeZone: string): LoggedCorrection[] {
  return articles
    .flatMap((article) =>
      article.corrections
        .filter(({ kind }) => kind !== 'update')
        .map(({ kind, date, text }) => ({
          article,
          kind,
          date: date ?? article.dateModified ?? article.datePublished,
          text,
        })),
    )
    .map((entry) => ({ entry, instant: momentOf(entry.date, timeZone) }))
    .sort((a, b) => b.instant - a.instant || (a.entry.article.url < b.entry.article.url ? -1 : 1))
    .map(({ entry }) => entry);
}
