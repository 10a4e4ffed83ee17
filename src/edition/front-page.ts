import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { isOpinion } from './opinion.ts';

/** Which story stands where on the front. No story stands twice, unless the settings let the strips repeat some. */
export interface FrontPage {
  lead: ArticleEntry | null;
  /** Up to five; up to seven under a lead without a photo. */
  second: ArticleEntry[];
  latest: ArticleEntry[];
  /** Whether there are enough recent stories for the column to have only these. */
  isLatest: boolean;
  opinion: ArticleEntry[];
  /** Sections that have something left, in the paper's order. */
  strips: { section: string; articles: ArticleEntry[] }[];
}

const places = { second: 5, secondWithoutPhoto: 7, latest: 9, opinion: 4, strip: 5 };

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
  const column = rest.length < 3 ? 0 : Math.max(3, Math.ceil(rest.length / 3));
  const recent = rest.filter(isRecent).length;
  const isLatest = recent >= 3;
  const latest = asTallAsTheLead(rest.slice(0, Math.min(places.latest, column, isLatest ? recent : column)));
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
  const lead = articles.slice(0, 3).find(isPictured) ?? articles[0];
  return lead === undefined ? [] : [lead, ...articles.filter((article) => article !== lead)];
}

/** The stories that fill the column beside the lead: fewer of long headlines, and never less than three. */
function asTallAsTheLead(stories: readonly ArticleEntry[]): ArticleEntry[] {
  let lines = 0;
  return stories.filter(({ headline }, index) => {
    // A line holds some 30 characters; the time and the rule between stories take two.
    lines += 2 + Math.ceil(headline.length / 30);
    return index < 3 || lines <= 36;
  });
}

const isPictured = ({ photo }: ArticleEntry): boolean => photo !== null && photo.path !== null;

/** Lead and second tier. Where the lead has no photo, two more stories take its room, if the column is full as well. */
function topStories(stories: readonly ArticleEntry[]): ArticleEntry[] {
  const usual = placed(stories, 1 + places.second);
  const [lead] = usual;
  const more = 1 + places.secondWithoutPhoto;
  if (lead === undefined || isPictured(lead) || stories.length < more + 3) return usual;
  const others = stories.filter((story) => !usual.includes(story));
  return [...usual, ...others.slice(0, more - usual.length)];
}

/** The first `most` stories, those with a rank at their place. */
function placed(stories: readonly ArticleEntry[], most: number): ArticleEntry[] {
  const count = Math.min(most, stories.length);
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
