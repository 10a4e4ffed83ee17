import type { ArticleEntry } from '../collections/schema.ts';
import { sectionName } from './cards.ts';
import { correctionLog } from './corrections.ts';
import type { Edition } from './edition.ts';
import { directionOf } from './direction.ts';
import { escaped } from './feed-html.ts';
import { firstAddress } from './first-address.ts';
import type { FeedItem } from './feed-items.ts';
import { momentWithOffset } from './moments.ts';
import type { Absolute } from './structured-data/publisher.ts';

/** Corrections in a feed. */
const longest = 30;

/** The newest corrections of some articles as items of a feed, each with the address of its note. */
export function correctionItems(
  articles: readonly ArticleEntry[],
  { site, words }: Pick<Edition, 'site' | 'words'>,
  absolute: Absolute,
): FeedItem[] {
  return correctionLog(articles, site.timeZone)
    .slice(0, longest)
    .map(({ article, kind, url, date, text }) => {
      const language = article.language ?? site.language;
      const published = momentWithOffset(date, site.timeZone);
      const story = `<a href="${escaped(absolute(article.url))}">${escaped(article.headline)}</a>`;
      return {
        id: absolute(firstAddress(article) + url.slice(article.url.length)),
        address: absolute(url),
        headline: `${words[kind]}: ${article.headline}`,
        html: `<p>${escaped(text)}</p><p>${story}</p>`,
        summary: text,
        published,
        updated: published,
        authors: [],
        categories: [words[kind], sectionName(article, site)],
        language,
        direction: directionOf(language),
        isForeign: language !== site.language,
        picture: null,
        copyright: `© ${site.copyrightHolder}`,
        wordCount: text.split(/\s+/).length,
        dateline: null,
      };
    });
}
