import type { SiteSettings } from '../collections/settings-schema.ts';
import type { Volume } from './addresses.ts';
import type { Month } from './months.ts';

/** One month of one section. */
export interface SectionMonth extends Month {
  section: SiteSettings['sections'][number];
  /** The section's month before that has a story. */
  before: Volume | null;
}

/** Every month of every section that has a story, of the months in `listed`; `all` are those of the paper, newest first. */
export function sectionMonths(
  sections: SiteSettings['sections'],
  listed: readonly Month[],
  all: readonly Month[],
): SectionMonth[] {
  return sections.flatMap((section) => {
    const isOwn = (article: Month['articles'][number]) => article.section === section.slug;
    return listed.flatMap(({ volume, articles }) => {
      const own = articles.filter(isOwn);
      const before = all.find((month) => month.volume < volume && month.articles.some(isOwn))?.volume ?? null;
      return own.length === 0 ? [] : [{ section, volume, articles: own, before }];
    });
  });
}
