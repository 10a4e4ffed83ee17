import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { isOpinion } from './opinion.ts';

/** Which story stands where on the front. No story stands twice, unless the settings let the strips repeat some. */
export interface FrontPage {
  lead: ArticleEntry | null;
  /** Up to five. */
  second: ArticleEntry[];
  latest: ArticleEntry[];
  /** Whether there are enough recent stories for the column to have only these. */
  isLatest: boolean;
  opinion: ArticleEntry[];
  /** Sections that have something left, in the paper's order. */
  strips: { section: string; articles: ArticleEntry[] }[];
}

const places = { second: 5, latest: 8, opinion: 4, strip: 5 };

/**
 * Lays out the front from articles that are newest first. `Front: 1` leads, `Front: 2` to `Front: 6` are the second
 * tier; where two claim a place the newer has it and the older falls back to its date.
 */
export function frontPage(
  articles: readonly ArticleEntry[],
  site: Pick<SiteSettings, 'sections' | 'opinionLabels'> & Partial<Pick<SiteSettings, 'frontRepeats'>>,
  isRecent: (article: ArticleEntry) => boolean = () => true,
): FrontPage {
  const opinions = new Set(articles.filter((article) => isOpinion(article, site)));
  const isNews = (article: ArticleEntry) => opinions.size === articles.length || !opinions.has(article);
  const [lead = null, ...second] = topStories(articles.filter((article) => isNews(article) || article.front !== null));
  const top = new Set([lead, ...second]);
  const rest = articles.filter((article) => isNews(article) && !top.has(article));
  // A small paper keeps stories back for its sections, a large one fills the column; two are no column.
  const column = rest.length < 3 ? 0 : Math.max(3, Math.ceil(rest.length / 4));
  const recent = rest.filter(isRecent).length;
  const isLatest = recent >= 3;
  const latest = rest.slice(0, Math.min(places.latest, column, isLatest ? recent : column));
  const later = site.frontRepeats === true ? articles.filter(isNews) : rest.slice(latest.length);
  return {
    lead,
    second,
    latest,
    isLatest,
    opinion: articles.filter((article) => !isNews(article) && !top.has(article)).slice(0, places.opinion),
    strips: site.sections
      .map(({ slug: section }) => ({
        section,
        articles: picturedFirst(later.filter((article) => article.section === section).slice(0, places.strip)),
      }))
      .filter((strip) => strip.articles.length > 0),
  };
}

/** Lets the newest of the first three that has a photo lead. */
export function picturedFirst(articles: readonly ArticleEntry[]): ArticleEntry[] {
  const lead = articles.slice(0, 3).find(({ photo }) => photo !== null && photo.path !== null) ?? articles[0];
  return lead === undefined ? [] : [lead, ...articles.filter((article) => article !== lead)];
}

function topStories(stories: readonly ArticleEntry[]): ArticleEntry[] {
  const count = Math.min(1 + places.second, stories.length);
  const pinned = new Map<number, ArticleEntry>();
  for (const story of stories) {
    if (story.front !== null && !pinned.has(story.front)) pinned.set(story.front, story);
  }
  const fixed = new Set([...pinned].filter(([rank]) => rank <= count).map(([, story]) => story));
  const others = stories.filter((story) => !fixed.has(story)).values();
  return Array.from({ length: count }, (_, index) => pinned.get(index + 1) ?? others.next().value).filter(
    (story) => story !== undefined,
  );
}
