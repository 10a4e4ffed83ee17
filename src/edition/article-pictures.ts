import type { ArticleEntry, PrintedPhoto } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { headlineSource } from '../photos/headline-pages.ts';
import type { HeadlineFacts } from '../photos/headline-pages.ts';
import { cropSources, photoSources } from '../photos/photo-sources.ts';
import { kickerOf } from './cards.ts';
import type { Picture, PreviewPicture } from './cards.ts';
import { directionOf } from './direction.ts';

/** The photo of an article as its pages show it. */
export function pictureOf(photo: PrintedPhoto | null, articleUrl: string): Picture | null {
  if (!hasPicture(photo)) return null;
  return { ...photoSources(photo, articleUrl), alt: photo.alt ?? '' };
}

/** A caption may stand without its photo. */
function hasPicture(photo: PrintedPhoto | null): photo is PrintedPhoto & { path: string } {
  return typeof photo?.path === 'string';
}

/** What search engines and link previews show of an article; the best for a preview comes last. */
export function previewsOf(article: ArticleEntry, site: SiteSettings): PreviewPicture[] {
  const { photo, url } = article;
  if (hasPicture(photo)) {
    const alt = photo.alt ?? photo.caption;
    return cropSources(photo, url).map((source) => ({ ...source, kind: 'photo', alt }));
  }
  const headline = headlineSource(headlineFacts(article, site));
  return headline === null ? [] : [{ ...headline, kind: 'headline' }];
}

/** What the pictures of those articles that have no photo are set from. */
export function headlineFactsIn(articles: readonly ArticleEntry[], site: SiteSettings): HeadlineFacts[] {
  return articles.filter(({ photo }) => !hasPicture(photo)).map((article) => headlineFacts(article, site));
}

function headlineFacts(article: ArticleEntry, site: SiteSettings): HeadlineFacts {
  const { url, headline, language } = article;
  const direction = directionOf(language ?? site.language);
  return { url, headline, kicker: kickerOf(article, site), name: site.name, direction };
}
