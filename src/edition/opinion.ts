import type { ArticleEntry } from '../collections/schema.ts';

const names = ['opinion', 'op-ed', 'editorial', 'commentary', 'column', 'comment', 'letter', 'meinung', 'رأي'];

/** Whether a story is somebody's view: set apart from the news, the author's name first. */
export function isOpinion(article: Pick<ArticleEntry, 'label' | 'section'>): boolean {
  return names.includes(article.section) || names.includes(article.label?.toLowerCase() ?? '');
}
