import type { AdvertiserContentArticle, NewsArticle, Organization, Person } from 'schema-dts';
import { calendarDate } from '../../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../../collections/schema.ts';
import { authorAddress } from '../addresses.ts';
import type { AuthorSlugs } from '../authors.ts';
import { sectionName } from '../cards.ts';
import type { PreviewPicture } from '../cards.ts';
import { lastChange } from '../last-change.ts';
import { momentWithOffset } from '../moments.ts';
import { articleType } from './article-type.ts';
import { publisher } from './publisher.ts';
import type { PaperFacts } from './publisher.ts';

/** What an article is described with, besides itself. */
export interface NewsArticleFacts extends PaperFacts {
  slugs: AuthorSlugs;
  description: string | null;
  pictures: readonly PreviewPicture[];
}

/** Google shows no more of a headline (developers.google.com/search/docs/appearance/structured-data/article). */
const longestHeadline = 110;

/** Roles by which somebody did not write the story. */
const otherRoles: Readonly<Record<string, 'editor' | 'translator' | 'contributor'>> = {
  edited: 'editor',
  translated: 'translator',
  photographed: 'contributor',
  illustrated: 'contributor',
};

/** A story for search engines. A day is its first minute where the paper is; a moment keeps the offset that it was written with. */
export function newsArticle(article: ArticleEntry, facts: NewsArticleFacts) {
  const { site, absolute, pictures, description } = facts;
  const paper = publisher(facts);
  const type = articleType(article, site);
  const address = absolute(article.url);
  const people = (role: string) =>
    article.authors
      .filter((author) => (otherRoles[author.role ?? ''] ?? 'author') === role)
      .map((author) => signatory(author, facts));
  const authors = people('author');
  const corrected = article.corrections.filter(({ kind }) => kind !== 'update');
  const lists = {
    image: pictures.map(({ url }) => absolute(url)),
    editor: people('editor') as Person[],
    translator: people('translator'),
    contributor: people('contributor'),
    keywords: article.topics,
    correction: corrected.map(({ date, text }) => ({
      '@type': 'CorrectionComment' as const,
      text,
      ...(date !== null && { datePublished: momentWithOffset(date, site.timeZone) }),
    })),
  };
  return {
    '@type': type,
    mainEntityOfPage: address,
    headline: shortened(article.headline),
    ...(description !== null && { description }),
    datePublished: momentWithOffset(article.datePublished, site.timeZone),
    dateModified: momentWithOffset(lastChange(article, site.timeZone), site.timeZone),
    author: authors.length > 0 ? authors : [{ '@id': paper['@id'] }],
    ...filled(lists),
    // What is paid for is no news article, which alone has a dateline.
    ...(article.dateline !== null &&
      type !== 'AdvertiserContentArticle' && { dateline: datelineText(article.dateline) }),
    articleSection: sectionName(article, site),
    inLanguage: article.language ?? site.language,
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    copyrightYear: Number(calendarDate(article.datePublished, site.timeZone).slice(0, 4)),
    copyrightHolder: { '@type': 'Organization', name: site.copyrightHolder },
    ...(article.copyrightNotice !== null && { copyrightNotice: article.copyrightNotice }),
    publisher: paper,
  } as const satisfies NewsArticle | AdvertiserContentArticle;
}

function signatory(author: ArticleEntry['authors'][number], { slugs, absolute }: NewsArticleFacts) {
  const slug = slugs(author.name);
  const common = { name: author.name, ...(slug !== '' && { url: absolute(authorAddress(slug)) }) };
  if (author.organization === author.name) {
    return { '@type': 'Organization', ...common } as const satisfies Organization;
  }
  return {
    '@type': 'Person',
    ...common,
    ...(author.jobTitle !== null && { jobTitle: author.jobTitle }),
    ...(author.organization !== null && {
      affiliation: { '@type': 'Organization' as const, name: author.organization },
    }),
  } as const satisfies Person;
}

/** `LONDON, Nov. 8 (Reuters)`, as it stands before the first paragraph. */
function datelineText({ place, date, agency }: NonNullable<ArticleEntry['dateline']>): string {
  return `${place}${date === null ? '' : `, ${date}`}${agency === null ? '' : ` (${agency})`}`;
}

/** What a list has nothing in is not said. */
function filled<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
}

function shortened(headline: string): string {
  if (headline.length <= longestHeadline) return headline;
  const start = headline.slice(0, longestHeadline - 1);
  const space = start.lastIndexOf(' ');
  return `${(space < longestHeadline / 2 ? start : start.slice(0, space)).toWellFormed().replace(/[\s,;:–—-]+$/u, '')}…`;
}
