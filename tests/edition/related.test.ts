import { expect, test } from 'vitest';
import { relatedStories } from '../../src/edition/related.ts';
import { storiesByTitle } from '../../src/edition/stories-by-title.ts';
import { anArticle, anAuthor, manyArticles } from './an-article.ts';

const zone = 'America/New_York';
const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);
const october = { datePublished: '2026-10-10' };

test('stories of a later volume are never related, those of the same one are', () => {
  const old = anArticle({ slug: 'old', datePublished: '2026-09-10' });
  const story = anArticle({ slug: 'story', ...october });
  const sameMonth = anArticle({ slug: 'same-month', datePublished: '2026-10-30' });
  const later = anArticle({ slug: 'later', datePublished: '2026-11-01' });
  const related = relatedStories([later, sameMonth, story, old], zone);
  expect(slugs(related(story))).toEqual(['same-month', 'old']);
});

test('what was published later in another volume changes nothing', () => {
  const articles = manyArticles(60, (index) => (index % 2 === 0 ? 'town' : 'lake'));
  const more = Array.from({ length: 200 }, (_, index) =>
    anArticle({ slug: `new-${index}`, datePublished: '2026-12-01' }),
  );
  const before = relatedStories(articles, zone);
  const after = relatedStories([...more, ...articles].reverse(), zone);
  for (const article of articles) expect(slugs(after(article))).toEqual(slugs(before(article)));
});

test('a topic counts more than a section, a section more than nothing', () => {
  const story = anArticle({ slug: 'story', section: 'lake', topics: ['Ferry'], ...october });
  const topic = anArticle({ slug: 'topic', section: 'business', topics: ['ferry'], datePublished: '2026-01-01' });
  const section = anArticle({ slug: 'section', section: 'lake', datePublished: '2026-09-01' });
  const other = anArticle({ slug: 'other', section: 'culture', datePublished: '2026-09-01' });
  expect(slugs(relatedStories([story, topic, section, other], zone)(story))).toEqual(['topic', 'section']);
});

test('an author alone is not enough', () => {
  const authors = [anAuthor('Nadia Frost')];
  const story = anArticle({ slug: 'one', section: 'lake', authors, ...october });
  const other = anArticle({ slug: 'two', section: 'culture', authors, ...october });
  expect(relatedStories([story, other], zone)(story)).toEqual([]);
});

test('a title leads to a story of the same or an older volume, whatever its case and quotation marks', () => {
  const known = anArticle({ slug: 'film', headline: 'The “Film” Was Free', ...october });
  const from = anArticle({ slug: 'from' });
  const older = anArticle({ slug: 'older', datePublished: '2025-01-01' });
  const find = storiesByTitle([known, from, older]);
  expect(find(['the "film" was free', 'Unknown'], from)).toEqual([
    { title: 'the "film" was free', url: '/2026/10/film/' },
    { title: 'Unknown', url: null },
  ]);
  expect(find(['The “Film” Was Free'], older)[0]?.url).toBeNull();
});
