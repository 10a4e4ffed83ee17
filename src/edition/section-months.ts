import type { SiteSettings } from '../collections/settings-schema.ts';
import type { Volume } from './addresses.ts';
import type { BoundMonth } from './bound-month.ts';
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
  listed: readonly BoundMonth[],
  all: readonly Pick<BoundMonth, 'volume' | 'register'>[],
): SectionMonth[] {
  return sections.flatMap((section) => {
    const list = `section/${section.slug}` as const;
    return listed.flatMap(({ volume, storiesOf }) => {
      const articles = storiesOf(list);
      const before = all.find((month) => month.volume < volume && list in month.register.lists)?.volume ?? null;
      return articles.length === 0 ? [] : [{ section, volume, articles, before }];
    });
  });
}
