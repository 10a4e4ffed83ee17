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
  /** `index` is for sorting by date, which Pagefind does within one index. */
  filters: Record<'section' | 'author' | 'year' | 'index', string[]>;
  sort: { date: string };
}

/** Makes the record of an article in an index. Its address is without the base path. */
export function searchRecord(article: ArticleEntry, site: SiteSettings, index: string): SearchRecord {
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
    filters: {
      section: [sectionName(article, site)],
      author: authors,
      year: [article.url.slice(1, 5)],
      index: [index],
    },
    sort: { date: calendarDate(article.datePublished, site.timeZone) },
  };
}
