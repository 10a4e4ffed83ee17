import { momentOf } from '../copy/address/calendar-date.ts';
import type { Article } from '../copy/article.ts';

/** What readers see of an article, by the name that a warning gives it. */
const parts: Readonly<Record<string, (article: Article) => unknown>> = {
  headline: ({ headline }) => headline,
  standfirst: ({ standfirst }) => standfirst,
  label: ({ label }) => label,
  byline: ({ authors, contributors }) => [authors, contributors],
  'date of publication': ({ datePublished }) => datePublished,
  text: ({ dateline, html, biographies }) => [dateline, wordsOf(html), biographies.map(({ text }) => wordsOf(text))],
  links: ({ html }) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, target]) => target),
  photos: ({ photo, html }) => [
    photo && [photo.caption, photo.creator, photo.agency, photo.alt],
    [...html.matchAll(/ alt="([^"]*)"/g)].map(([, alt]) => alt),
  ],
};

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Names of what readers see otherwise in `fresh` than in `old`; a correction that is gone among them. */
export function changedParts(old: Article, fresh: Article): string[] {
  const changed = Object.entries(parts).flatMap(([name, of]) =>
    JSON.stringify(of(old)) === JSON.stringify(of(fresh)) ? [] : [name],
  );
  const isLost = old.corrections.some(({ text }) => fresh.corrections.every((other) => other.text !== text));
  return isLost ? [...changed, 'corrections'] : changed;
}

/**
 * How an article tells its readers of a change: with a date, by a later one of its update or by one more correction that
 * has one; by corrections without a date, which feeds and sitemaps do not learn of; or not at all.
 */
export function toldChange(old: Article, fresh: Article, timeZone: string): 'dated' | 'undated' | null {
  const moment = (date: string | null) => (date === null ? Number.NEGATIVE_INFINITY : momentOf(date, timeZone));
  const added = fresh.corrections.filter(({ text }) => old.corrections.every((former) => former.text !== text));
  const isDated = moment(fresh.dateModified) > moment(old.dateModified) || added.some(({ date }) => date !== null);
  if (isDated) return 'dated';
  return added.length > 0 ? 'undated' : null;
}
