import { x } from 'xastscript';
import { calendarDate } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import {
  archiveAddress,
  authorAddress,
  correctionsAddress,
  dayAddress,
  feedsAddress,
  monthAddress,
  pageAddress,
  sectionAddress,
  sectionMonthAddress,
  topicAddress,
  topicsAddress,
  yearAddress,
} from '../edition/addresses.ts';
import { dayPages, years } from '../edition/archive.ts';
import type { Edition } from '../edition/edition.ts';
import { lastChange } from '../edition/last-change.ts';
import { storyList } from '../edition/lists.ts';
import type { ListName } from '../edition/lists.ts';
import type { Month } from '../edition/months.ts';
import type { Absolute } from '../edition/structured-data/publisher.ts';
import { storyKind } from '../edition/story-kind.ts';
import { xmlDocument } from './xml.ts';

/** Sitemaps (sitemaps.org/protocol.html). What they say of a page's last change is what the texts say. */

const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9';

type Site = Pick<Edition, 'site' | 'previewsOf'>;

/** Name of a volume's own sitemap, which stays as it is when the volume does. */
export const volumeSitemap = (volume: string): string => `${monthAddress(volume)}sitemap.xml`;
export const pagesSitemap = '/sitemap-pages.xml';

/** The sitemaps of all volumes, and that of the pages that change with every edition. */
export function sitemapIndex({ months, list }: Pick<Edition, 'months' | 'list'>, absolute: Absolute): string {
  const entry = (address: string, changed: string | null) =>
    x('sitemap', [x('loc', absolute(address)), changed === null ? null : x('lastmod', changed)]);
  return xmlDocument(
    x('sitemapindex', { xmlns: sitemap }, [
      entry(pagesSitemap, list('all').lastChange),
      ...months.map((month) => entry(volumeSitemap(month.volume), lastOf([month]))),
    ]),
  );
}

/** The articles of one month, its page, and those of its days and of its sections. */
export function monthSitemap(month: Month, { site, previewsOf }: Site, absolute: Absolute): string {
  const list = (address: string, own: readonly ArticleEntry[]) => url(absolute(address), newest(own, site.timeZone));
  const { volume, articles } = month;
  const names = { xmlns: sitemap, 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };
  return xmlDocument(
    x('urlset', names, [
      list(monthAddress(volume), articles),
      ...dayPages([month], [month], site.timeZone).map(({ date, articles: own }) => list(dayAddress(date), own)),
      ...site.sections.flatMap(({ slug }) => {
        const own = articles.filter(({ section }) => section === slug);
        return own.length === 0 ? [] : [list(sectionMonthAddress(slug, volume), own)];
      }),
      ...articles.map((article) =>
        url(
          absolute(article.url),
          lastChange(article, site.timeZone),
          previewsOf(article)
            .filter(({ kind }) => kind === 'photo')
            .slice(-1)
            .map((picture) => x('image:image', [x('image:loc', absolute(picture.url))])),
        ),
      ),
    ]),
  );
}

/** Front page, sections, authors, topics, the ways into the archive, and standing pages. */
export function editionSitemap(
  {
    site,
    authors,
    topics,
    pages,
    months,
    list,
  }: Pick<Edition, 'site' | 'authors' | 'topics' | 'pages' | 'months' | 'list'>,
  absolute: Absolute,
): string {
  const page = (address: string, name: ListName) => url(absolute(address), list(name).lastChange);
  const lastOfYear = (year: string) => lastOf(months.filter(({ volume }) => volume.startsWith(year)));
  return xmlDocument(
    x('urlset', { xmlns: sitemap }, [
      page('/', 'all'),
      ...site.sections.map(({ slug }) => page(sectionAddress(slug), `section/${slug}`)),
      ...authors.map(({ slug }) => page(authorAddress(slug), `author/${slug}`)),
      ...topics.map(({ slug }) => page(topicAddress(slug), `topic/${slug}`)),
      page(archiveAddress, 'all'),
      ...years(months).map(({ year }) => url(absolute(yearAddress(year)), lastOfYear(year))),
      page(topicsAddress, 'all'),
      page(correctionsAddress, 'corrected'),
      url(absolute(feedsAddress), null),
      ...pages.map(({ slug }) => url(absolute(pageAddress(slug)), null)),
    ]),
  );
}

/** The last two days for Google News, which takes nothing that is paid for (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function newsSitemap({ site, list }: Pick<Edition, 'site' | 'list'>, absolute: Absolute): string {
  const names = { xmlns: sitemap, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  const recent = list('recent')
    .newest(Infinity)
    .filter((article) => storyKind(article, site) !== 'sponsored');
  return xmlDocument(
    x(
      'urlset',
      names,
      recent
        .slice(0, 1000)
        .map((article) =>
          x('url', [
            x('loc', absolute(article.url)),
            x('news:news', [
              x('news:publication', [
                x('news:name', site.name),
                x('news:language', newsLanguage(article.language ?? site.language)),
              ]),
              x('news:publication_date', article.datePublished),
              x('news:title', article.headline),
            ]),
          ]),
        ),
    ),
  );
}

/** Google asks for a code of two or three letters, and tells the two ways to write Chinese apart. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return language === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : language;
}

function url(address: string, changed: string | null, more: ReturnType<typeof x>[] = []) {
  return x('url', [x('loc', address), changed === null ? null : x('lastmod', changed), ...more]);
}

const lastOf = (months: Edition['months']): string | null => storyList('all', months).lastChange;

function newest(articles: readonly ArticleEntry[], timeZone: string): string | null {
  const days = articles.map((article) => calendarDate(lastChange(article, timeZone), timeZone));
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}
