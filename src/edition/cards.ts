import type { ArticleEntry, PrintedPhoto } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import type { AuthorSlugs } from './authors.ts';
import { byline } from './authors.ts';
import { briefDate, lastingDate } from './dates.ts';
import type { PrintedDate } from './dates.ts';
import { languageMark } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import { isOpinion } from './opinion.ts';

/** A file of a picture, from the root of the paper without the base path. */
export interface PictureFile {
  url: string;
  width: number;
}

/** A photo as a page shows it: its files by format, narrowest first. */
export interface Picture {
  avif: PictureFile[];
  webp: PictureFile[];
  jpeg: PictureFile[];
  width: number;
  height: number;
  /** The widest JPEG. */
  fallback: string;
  alt: string;
}

/** A picture for search engines and link previews. */
export interface PreviewPicture extends PictureFile {
  /** A photo, or a picture that is set from the headline where there is none. */
  kind: 'photo' | 'headline';
  height: number;
  alt: string;
}

/** Gives the picture of a photo that is shown from the files of an article; null for a caption alone. */
export type PictureOf = (photo: PrintedPhoto | null, articleUrl: string) => Picture | null;

/** A story as a list shows it. */
export interface Card {
  url: string;
  headline: string;
  standfirst: string | null;
  /** Label, or the name of the section. */
  kicker: string;
  /** Names of the writers; empty where the text has no byline. */
  byline: string;
  date: PrintedDate;
  picture: Picture | null;
  opinion: boolean;
  mark: LanguageMark;
  /** On kicker and date, which are in the language of the paper, inside a card with a mark. */
  paperMark: LanguageMark;
}

/** Makes a card of a story. */
export type CardOf = (article: ArticleEntry) => Card;

/** What all cards of an edition have in common. */
interface CardContext {
  site: SiteSettings;
  /** Today's stories are dated by the time; null where the page must stay as it is when the year is over. */
  now: Date | null;
  slugs: AuthorSlugs;
  pictureOf: PictureOf;
}

/** Prepares the making of cards. Their dates are in the language of the paper. */
export function cardMaker({ site, now, slugs, pictureOf }: CardContext): CardOf {
  const list = new Intl.ListFormat(site.language, { type: 'conjunction' });
  return (article) => ({
    url: article.url,
    headline: article.headline,
    standfirst: article.standfirst,
    kicker: kickerOf(article, site),
    byline: list.format(writers(article, slugs)),
    date: now === null ? lastingDate(article.datePublished, site) : briefDate(article.datePublished, now, site),
    picture: pictureOf(article.photo, article.url),
    opinion: isOpinion(article, site),
    mark: languageMark(article.language, site.language),
    paperMark: languageMark(site.language, article.language ?? site.language),
  });
}

/** The label of a story as it is printed, or the name of its section. */
export function kickerOf(article: ArticleEntry, site: SiteSettings): string {
  const label = article.label?.toLowerCase();
  return site.labels.find((known) => known.toLowerCase() === label) ?? article.label ?? sectionName(article, site);
}

/** The name of a story's section as readers see it. */
export function sectionName({ section }: ArticleEntry, site: SiteSettings): string {
  return site.sections.find(({ slug }) => slug === section)?.name ?? section;
}

function writers(article: ArticleEntry, slugs: AuthorSlugs): string[] {
  const groups = byline(article, slugs);
  const plain = groups.find(({ role }) => role === null) ?? groups[0];
  return plain?.names.map(({ name }) => name) ?? [];
}
