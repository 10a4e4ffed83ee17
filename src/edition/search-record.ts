import { calendarDate } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { kickerOf, sectionName } from './cards.ts';
import { lastingDate } from './dates.ts';

/** What the search knows of an article besides its text. */
export interface SearchRecord {
  url: string;
  /** `kicker` is the label, or the section; `language` is empty where it is the paper's. */
  meta: Record<'title' | 'kicker' | 'section' | 'date' | 'byline' | 'language', string>;
  filters: Record<'section' | 'author' | 'year', string[]>;
  sort: { date: string };
}

/** The year whose index an article is in: that of its address. */
export const searchYear = ({ url }: Pick<ArticleEntry, 'url'>): string => url.slice(1, 5);

/** Makes the record of an article. Its address is without the base path. */
export function searchRecord(article: ArticleEntry, site: SiteSettings): SearchRecord {
  const authors = [...new Set(article.authors.map(({ name }) => name))];
  return {
    url: article.url,
    meta: {
      title: article.headline,
      kicker: kickerOf(article, site),
      section: sectionName(article, site),
      date: lastingDate(article.datePublished, site).text,
      byline: new Intl.ListFormat(site.language, { type: 'conjunction' }).format(authors),
      language: article.language ?? '',
    },
    filters: { section: [sectionName(article, site)], author: authors, year: [searchYear(article)] },
    sort: { date: calendarDate(article.datePublished, site.timeZone) },
  };
}
