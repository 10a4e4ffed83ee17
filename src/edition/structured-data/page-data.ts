import type { ArticleEntry } from '../../collections/schema.ts';
import { pageAddress, sectionAddress } from '../addresses.ts';
import { sectionName } from '../cards.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import type { Step } from './breadcrumbs.ts';
import { graph } from './graph.ts';
import type { StructuredData } from './graph.ts';
import { itemList } from './item-list.ts';
import { newsArticle } from './news-article.ts';
import type { NewsArticleFacts } from './news-article.ts';
import type { PaperFacts } from './publisher.ts';
import { standingPage } from './standing-page.ts';
import { webSite } from './web-site.ts';

/** What each kind of page says of itself. */

export function articleData(article: ArticleEntry, facts: NewsArticleFacts): StructuredData {
  const way = [
    { name: sectionName(article, facts.site), address: sectionAddress(article.section) },
    { name: article.headline, address: article.url },
  ];
  return graph(newsArticle(article, facts), wayTo(way, facts));
}

/** A page that the paper has written about itself. */
export function standingData(page: { slug: string; title: string }, paper: PaperFacts): StructuredData {
  return graph(standingPage(page, paper), wayTo([{ name: page.title, address: pageAddress(page.slug) }], paper));
}

export function frontData(stories: readonly { url: string }[], paper: PaperFacts): StructuredData {
  return graph(webSite(paper), itemList(stories, paper.absolute));
}

/** A list of stories, or of pages that lead to them; `steps` lead from below the front page to the list itself. */
export function listData(
  stories: readonly { url: string }[],
  steps: readonly Step[],
  paper: Pick<PaperFacts, 'site' | 'absolute'>,
): StructuredData {
  return graph(itemList(stories, paper.absolute), wayTo(steps, paper));
}

const wayTo = (steps: readonly Step[], { site, absolute }: Pick<PaperFacts, 'site' | 'absolute'>) =>
  breadcrumbs([{ name: site.name, address: '/' }, ...steps], absolute);
