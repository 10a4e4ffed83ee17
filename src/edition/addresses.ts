import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOfAddress } from '../copy/address/volume.ts';

/** Addresses from the root of the paper, without the base path. Adding an article never changes one. */

/** `2026/11`: the year and the month that an article's address begins with. */
export type Volume = string;

export const volumeOf = (article: Pick<ArticleEntry, 'url'>): Volume => volumeOfAddress(article.url);

export const monthAddress = (volume: Volume): string => `/${volume}/`;
export const sectionAddress = (section: string): string => `/${section}/`;
export const sectionMonthAddress = (section: string, volume: Volume): string => `/${section}/${volume}/`;
export const authorAddress = (author: string): string => `/by/${author}/`;
/** The page of a year, `2026`. */
export const yearAddress = (year: string): string => `/${year}/`;
/** The page of an ISO 8601 calendar date; it stands where an article of that month could. */
export const dayAddress = (date: string): string => `/${date.replaceAll('-', '/')}/`;
export const topicAddress = (topic: string): string => `/topic/${topic}/`;
export const archiveAddress = '/archive/';
export const searchAddress = '/search/';
/** Folder of an index of the search. */
export const searchIndexAddress = (index: string): string => `/pagefind/${index}/`;
/** The script that reads the indexes. */
export const searchScriptAddress = '/pagefind/pagefind.js';
export const topicsAddress = '/topics/';
export const correctionsAddress = '/corrections/';
/** The page that lists all feeds. */
export const feedsAddress = '/feeds/';
export const pageAddress = (page: string): string => `/${page}/`;
