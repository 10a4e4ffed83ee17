import { momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';

const twoDays = 2 * 24 * 3_600_000;

/**
 * When an article is news no longer to Google, which takes those of the last two days: milliseconds since 1970
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export const endOfNews = ({ datePublished }: Pick<ArticleEntry, 'datePublished'>, timeZone: string): number =>
  momentOf(datePublished, timeZone) + twoDays;
