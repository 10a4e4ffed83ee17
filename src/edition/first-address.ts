import type { ArticleEntry } from '../collections/schema.ts';

/** An address as the paper gives it to articles. */
const ofArticle = /^\/\d{4}\/\d\d\/[^/]+\/$/;

/**
 * The address that an article had first, from the root of the paper, as `Formerly:` has it: what names it to readers of
 * feeds and to partners, who would take a moved article for a new one. It leads to the article.
 */
export const firstAddress = ({ url, formerly }: Pick<ArticleEntry, 'url' | 'formerly'>): string =>
  formerly.find((address) => ofArticle.test(address)) ?? url;
