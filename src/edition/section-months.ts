import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import type { Volume } from './addresses.ts';
import { monthBefore, months } from './months.ts';
import type { Month } from './months.ts';

/** One month of one section. */
export interface SectionMonth extends Month {
  section: SiteSettings['sections'][number];
  /** The section's month before that has a story. */
  before: Volume | null;
}

/** Every month of every section that has a story. */
export function sectionMonths(sections: SiteSettings['sections'], articles: readonly ArticleEntry[]): SectionMonth[] {
  return sections.flatMap((section) => {
    const own = months(articles.filter((article) => article.section === section.slug));
    return own.map((month) => ({ ...month, section, before: monthBefore(month.volume, own) }));
  });
}
