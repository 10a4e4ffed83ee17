import type { ArticleEntry, SiteSettings } from '../collections/schema.ts';

/** Addresses from the root of the paper, without the base path. Adding an article never changes one. */

/** `2026/11`: the year and the month that an article's address begins with. */
export type Volume = string;

export const volumeOf = (article: Pick<ArticleEntry, 'url'>): Volume => article.url.slice(1, 8);

export const monthAddress = (volume: Volume): string => `/${volume}/`;
export const sectionAddress = (section: string): string => `/${section}/`;
export const sectionMonthAddress = (section: string, volume: Volume): string => `/${section}/${volume}/`;
export const authorAddress = (author: string): string => `/by/${author}/`;
export const pageAddress = (page: string): string => `/${page}/`;

/** The last part of an address, from a name: Latin letters lose their accents, other scripts stay. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => spelled[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** First parts of addresses that no section and no standing page can have. */
const taken = ['by', 'topic', '404', '_astro', 'pagefind', 'search'];

/** Says which sections and standing pages would print over another page; empty where all is well. */
export function addressClashes(site: Pick<SiteSettings, 'sections'>, pages: readonly string[]): string[] {
  const sections = site.sections.map(({ slug }) => slug);
  return [
    ...sections.filter(isTaken).map((slug) => clash(`section \`${slug}\``, slug)),
    ...pages.filter(isTaken).map((page) => clash(`page \`${page}\``, page)),
    ...pages
      .filter((page) => sections.includes(page))
      .map((page) => `Unexpected page \`${page}\`, expected a name that no section has`),
    ...sections
      .filter((slug, index) => sections.indexOf(slug) !== index)
      .map((slug) => `Unexpected second section \`${slug}\`, expected every section once`),
  ];
}

const isTaken = (slug: string): boolean => taken.includes(slug) || /^\d{4}$/.test(slug);
const clash = (what: string, slug: string): string =>
  `Unexpected ${what}, expected another name: the paper keeps \`/${slug}/\` for itself`;
