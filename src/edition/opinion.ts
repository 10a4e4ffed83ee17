import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';

/** Whether a story is somebody's view: set apart from the news, the author's name first. */
export function isOpinion(
  { label, section }: Pick<ArticleEntry, 'label' | 'section'>,
  { sections, opinionLabels }: Pick<SiteSettings, 'sections' | 'opinionLabels'>,
): boolean {
  if (sections.some(({ slug, opinion }) => slug === section && opinion === true)) return true;
  return label !== null && opinionLabels.some((known) => known.toLowerCase() === label.toLowerCase());
}
