import type { ArticleEntry } from '../../src/collections/schema.ts';

/** An article with everything empty that the test does not speak of. */
export function anArticle(given: Partial<ArticleEntry> & { slug: string }): ArticleEntry {
  const datePublished = given.datePublished ?? '2026-11-20';
  return {
    headline: given.slug,
    standfirst: null,
    label: null,
    section: 'town',
    topics: [],
    authors: [],
    dateline: null,
    datePublished,
    dateModified: null,
    photo: null,
    pictures: {},
    corrections: [],
    contributors: [],
    biographies: [],
    copyrightNotice: null,
    wordCount: 100,
    url: `/${datePublished.slice(0, 4)}/${datePublished.slice(5, 7)}/${given.slug}/`,
    formerly: [],
    draft: false,
    embargo: null,
    expires: null,
    source: null,
    language: null,
    front: null,
    discussion: null,
    ...given,
  };
}

/** `count` articles, newest first, one an hour. */
export function manyArticles(count: number, section: (index: number) => string = () => 'town'): ArticleEntry[] {
  const newest = Date.parse('2026-11-20T12:00:00Z');
  return Array.from({ length: count }, (_, index) => {
    const datePublished = new Date(newest - index * 3_600_000).toISOString();
    return anArticle({ slug: `story-${String(index).padStart(4, '0')}`, datePublished, section: section(index) });
  });
}

export function anAuthor(name: string, role: string | null = null): ArticleEntry['authors'][number] {
  return { name, role, organization: null, jobTitle: null };
}
