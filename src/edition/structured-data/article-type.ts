import type { ArticleEntry } from '../../collections/schema.ts';
import type { ArticleType, SiteSettings } from '../../collections/settings-schema.ts';
import { storyKind } from '../story-kind.ts';

/** What labels say of a story where the settings say nothing. */
const usual: Readonly<Record<string, ArticleType>> = {
  reportage: 'ReportageNewsArticle',
  reportaje: 'ReportageNewsArticle',
  feature: 'ReportageNewsArticle',
  'special report': 'ReportageNewsArticle',
  investigation: 'ReportageNewsArticle',
  تحقيق: 'ReportageNewsArticle',
};

const byKind = {
  sponsored: 'AdvertiserContentArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
} as const;

/**
 * The type at schema.org that fits a story: as paid for, which no setting can hide; by the settings; by its kind; by a
 * usual label; or plain news.
 */
export function articleType(
  article: Pick<ArticleEntry, 'label' | 'section'>,
  site: Pick<SiteSettings, 'sections' | 'opinionLabels' | 'analysisLabels' | 'sponsoredLabels' | 'articleTypes'>,
): ArticleType | 'AdvertiserContentArticle' {
  const kind = storyKind(article, site);
  if (kind === 'sponsored') return byKind.sponsored;
  const label = article.label?.toLowerCase() ?? '';
  const set = Object.entries(site.articleTypes ?? {}).find(([known]) => known.toLowerCase() === label)?.[1];
  if (set !== undefined) return set;
  if (kind !== 'news') return byKind[kind];
  return Object.hasOwn(usual, label) ? (usual[label] ?? 'NewsArticle') : 'NewsArticle';
}
