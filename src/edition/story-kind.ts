import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { isOpinion } from './opinion.ts';

/** What a story is besides news; readers are told, and machines too. */
export type StoryKind = 'opinion' | 'analysis' | 'sponsored' | 'news';

/** What kind of story a label makes of an article; what is paid for is nothing else besides. */
export function storyKind(
  article: Pick<ArticleEntry, 'label' | 'section'>,
  site: Pick<SiteSettings, 'sections' | 'opinionLabels' | 'analysisLabels' | 'sponsoredLabels'>,
): StoryKind {
  const isAmong = (labels: readonly string[]) =>
    article.label !== null && labels.some((label) => label.toLowerCase() === article.label?.toLowerCase());
  if (isAmong(site.sponsoredLabels)) return 'sponsored';
  if (isAmong(site.analysisLabels)) return 'analysis';
  return isOpinion(article, site) ? 'opinion' : 'news';
}
