import type { ArticleEntry } from '../../collections/schema.ts';
import type { ArticleType, SiteSettings } from '../../collections/settings-schema.ts';
import { isOpinion } from '../opinion.ts';

/** What labels say of a story where the settings say nothing. */
const usual: Readonly<Record<string, ArticleType>> = {
  analysis: 'AnalysisNewsArticle',
  analyse: 'AnalysisNewsArticle',
  análisis: 'AnalysisNewsArticle',
  تحليل: 'AnalysisNewsArticle',
  reportage: 'ReportageNewsArticle',
  reportaje: 'ReportageNewsArticle',
  feature: 'ReportageNewsArticle',
  'special report': 'ReportageNewsArticle',
  investigation: 'ReportageNewsArticle',
  تحقيق: 'ReportageNewsArticle',
};

/** The type at schema.org that fits a story: by the settings, as somebody’s view, by a usual label, or plain news. */
export function articleType(
  article: Pick<ArticleEntry, 'label' | 'section'>,
  site: Pick<SiteSettings, 'sections' | 'opinionLabels' | 'articleTypes'>,
): ArticleType {
  const label = article.label?.toLowerCase() ?? '';
  const set = Object.entries(site.articleTypes ?? {}).find(([known]) => known.toLowerCase() === label)?.[1];
  if (set !== undefined) return set;
  if (isOpinion(article, site)) return 'OpinionNewsArticle';
  return Object.hasOwn(usual, label) ? (usual[label] ?? 'NewsArticle') : 'NewsArticle';
}
