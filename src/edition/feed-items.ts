import type { ArticleEntry } from '../collections/schema.ts';
import { authorAddress } from './addresses.ts';
import { articleView } from './article-view.ts';
import { sectionName } from './cards.ts';
import type { PreviewPicture } from './cards.ts';
import type { Edition } from './edition.ts';
import { directionOf } from './direction.ts';
import { feedHtml } from './feed-html.ts';
import { firstAddress } from './first-address.ts';
import { lastChange } from './last-change.ts';
import { momentWithOffset } from './moments.ts';
import { opening } from './opening.ts';
import type { Absolute } from './structured-data/publisher.ts';

/** A photo as a feed passes it on. */
export interface FeedPicture extends PreviewPicture {
  /** Media type. */
  type: string;
  /** Of the file, in bytes. */
  length: number;
}

/** A story as a feed passes it on. Addresses are whole, moments have an offset. */
export interface FeedItem {
  /** What names it for good, whatever becomes of its address. */
  id: string;
  address: string;
  headline: string;
  html: string;
  summary: string | null;
  published: string;
  updated: string;
  authors: { name: string; url: string | null }[];
  /** Section and topics. */
  categories: string[];
  language: string;
  direction: 'ltr' | 'rtl';
  /** Whether that is another language than the paper's. */
  isForeign: boolean;
  picture: FeedPicture | null;
  copyright: string;
  wordCount: number;
  dateline: string | null;
}

/** The stories of a feed. */
export function feedItems(
  articles: readonly ArticleEntry[],
  edition: Edition,
  absolute: Absolute,
): Promise<FeedItem[]> {
  return Promise.all(articles.map((article) => feedItem(article, edition, absolute)));
}

export async function feedItem(article: ArticleEntry, edition: Edition, absolute: Absolute): Promise<FeedItem> {
  const { site, slugs, pictureOf, storiesByTitle, yearsOld } = edition;
  const address = absolute(article.url);
  const text = await edition.textOf(article);
  const view = articleView(article, text, { site, slugs, pictureOf, storiesByTitle, yearsOld, address });
  const language = article.language ?? site.language;
  // Readers of feeds show the headline themselves.
  const picture = edition.previewsOf(article).findLast(({ kind }) => kind === 'photo');
  const length = await edition.lengthOfPreview(article);
  return {
    id: absolute(firstAddress(article)),
    address,
    headline: article.headline,
    html: feedHtml({ view, address, absolute }),
    summary: article.standfirst ?? opening(text),
    published: momentWithOffset(article.datePublished, site.timeZone),
    updated: momentWithOffset(lastChange(article, site.timeZone), site.timeZone),
    authors: article.authors.map(({ name }) => {
      const slug = slugs(name);
      return { name, url: slug === '' ? null : absolute(authorAddress(slug)) };
    }),
    categories: [sectionName(article, site), ...article.topics],
    language,
    direction: directionOf(language),
    isForeign: language !== site.language,
    picture:
      picture === undefined || length === null
        ? null
        : { ...picture, url: absolute(picture.url), type: 'image/jpeg', length },
    copyright: view.copyright,
    wordCount: article.wordCount,
    dateline: article.dateline?.place ?? null,
  };
}
