import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/collections/schema.ts';
import { namesIn } from '../../src/edition/names-in.ts';
import { newestFirst } from '../../src/edition/published.ts';
import { anArticle, anAuthor, manyArticles } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const zone = 'America/New_York';
const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);
const relatedStories = (articles: ArticleEntry[]) => anEdition(articles).related;
const beforeInSection = (articles: ArticleEntry[]) => anEdition(articles).beforeInSection;
const october = { datePublished: '2026-10-10' };

test('stories of a later volume are never related, those of the same one are', () => {
  const old = anArticle({ slug: 'old', datePublished: '2026-09-10' });
  const story = anArticle({ slug: 'story', ...october });
  const sameMonth = anArticle({ slug: 'same-month', datePublished: '2026-10-30' });
  const later = anArticle({ slug: 'later', datePublished: '2026-11-01' });
  const related = relatedStories([later, sameMonth, story, old]);
  expect(slugs(related(story))).toEqual(['same-month', 'old']);
});

test('what was published later in another volume changes nothing', () => {
  const articles = manyArticles(60, (index) => (index % 2 === 0 ? 'town' : 'lake'));
  const more = Array.from({ length: 200 }, (_, index) =>
    anArticle({ slug: `new-${index}`, datePublished: '2026-12-01' }),
  );
  const before = relatedStories(articles);
  const after = relatedStories([...more, ...articles].reverse());
  for (const article of articles) expect(slugs(after(article))).toEqual(slugs(before(article)));
});

test('stories are related to the fifteen hundred before their volume and to the rest of its oldest volume, not to older ones', () => {
  const topics = ['Ferry'];
  const story = anArticle({ slug: 'story', section: 'lake', topics, ...october });
  const many = Array.from({ length: 1499 }, (_, index) =>
    anArticle({ slug: `many-${index}`, datePublished: '2026-09-01' }),
  );
  const last = ['one', 'two'].map((slug) => anArticle({ slug, topics, datePublished: '2026-08-01' }));
  const tooOld = anArticle({ slug: 'too-old', section: 'lake', topics, datePublished: '2026-07-01' });
  expect(slugs(relatedStories([story, ...many, ...last, tooOld])(story))).toEqual(['two', 'one']);
  expect(slugs(relatedStories([story, ...many.slice(2), ...last.slice(1), tooOld])(story))).toEqual(['too-old', 'two']);
});

test('a topic counts more than a section, a section more than nothing', () => {
  const story = anArticle({ slug: 'story', section: 'lake', topics: ['Ferry'], ...october });
  const topic = anArticle({ slug: 'topic', section: 'business', topics: ['ferry'], datePublished: '2026-01-01' });
  const section = anArticle({ slug: 'section', section: 'lake', datePublished: '2026-09-01' });
  const other = anArticle({ slug: 'other', section: 'culture', datePublished: '2026-09-01' });
  expect(slugs(relatedStories([story, topic, section, other])(story))).toEqual(['topic', 'section']);
});

test('an author alone is not enough', () => {
  const authors = [anAuthor('Nadia Frost')];
  const story = anArticle({ slug: 'one', section: 'lake', authors, ...october });
  const other = anArticle({ slug: 'two', section: 'culture', authors, ...october });
  expect(relatedStories([story, other])(story)).toEqual([]);
});

test('a title leads to a story of the same or an older volume, whatever its case and quotation marks', () => {
  const known = anArticle({ slug: 'film', headline: 'The “Film” Was Free', ...october });
  const from = anArticle({ slug: 'from' });
  const older = anArticle({ slug: 'older', datePublished: '2025-01-01' });
  const { storiesByTitle: find } = anEdition([known, from, older]);
  expect(find(['the "film" was free', 'Unknown'], from)).toEqual([
    { title: 'the "film" was free', url: '/2026/10/film/' },
    { title: 'Unknown', url: null },
  ]);
  expect(find(['The “Film” Was Free'], older)[0]?.url).toBeNull();
});

test('of stories with one title the newest is meant that is not newer than the month, and not the story itself', () => {
  const dated = (datePublished: string) => anArticle({ slug: datePublished, headline: 'Letters', datePublished });
  const stories = ['2026-12-01', '2026-11-02', '2026-11-01', '2026-10-01'].map(dated);
  const { storiesByTitle: find } = anEdition(stories);
  expect(stories.map((from) => find(['Letters'], from)[0]?.url ?? null)).toEqual([
    '/2026/11/2026-11-02/',
    '/2026/11/2026-11-01/',
    '/2026/11/2026-11-02/',
    null,
  ]);
});

test('the title of a story that readers may not see is left out, unless they can see another one of that title', () => {
  const from = anArticle({ slug: 'from' });
  const older = anArticle({ slug: 'older', headline: 'Twice told', datePublished: '2025-01-01' });
  const held = ['Secret “merger”', 'Twice Told'].map((headline, index) =>
    anArticle({ slug: `held-${index}`, headline, draft: true }),
  );
  const { storiesByTitle: find } = anEdition([from, older, ...held]);
  expect(find(['secret "merger"', 'Twice told'], from)).toEqual([{ title: 'Twice told', url: older.url }]);
});

const caption = (text: string) => ({
  path: null,
  name: '',
  digest: '',
  width: 0,
  height: 0,
  alt: null,
  caption: text,
  creator: '',
  agency: '',
  file: false,
  source: null,
});

test('a name in both stories relates them across sections, but not the place they were written in', () => {
  const standfirst = 'The board asked Wilma Okafor again.';
  const story = anArticle({ slug: 'story', section: 'lake', standfirst, ...october });
  const photo = caption('Wilma Okafor at the landing.');
  const named = anArticle({ slug: 'named', section: 'culture', photo, datePublished: '2026-02-01' });
  const other = anArticle({ slug: 'other', section: 'culture', datePublished: '2026-09-01' });
  expect(slugs(relatedStories([story, named, other])(story))).toEqual(['named']);
});

test('a name that more than sixty stories have relates none of them', () => {
  const standfirst = 'All of it is about Port Alder again.';
  const stories = Array.from({ length: 70 }, (_, index) =>
    anArticle({ slug: `story-${index}`, headline: `${index}`, section: `section-${index}`, standfirst, ...october }),
  );
  const [story] = stories;
  expect(story === undefined ? null : relatedStories(stories)(story)).toEqual([]);
});

test('names are runs of capitals, without the article before them and the possessive behind', () => {
  const names = (standfirst: string) => namesIn({ standfirst, photo: null, pictures: {}, dateline: null });
  expect(names('The Harbor Board heard Wilma Okafor’s reply on Friday.')).toEqual(['harbor board', 'wilma okafor']);
  expect(names('Nothing of note happened.')).toEqual([]);
  expect(names('Der Rat hörte Émile Ängström-Çelik an.')).toEqual(['émile ängström-çelik']);
});

test('what came before in the section is the next older story of it, and the first has none', () => {
  const articles = newestFirst(
    manyArticles(300, (index) => (index % 3 === 0 ? 'town' : 'lake')),
    zone,
  );
  const before = beforeInSection(articles);
  const town = articles.filter(({ section }) => section === 'town');
  expect(town.map((article) => before(article)?.slug ?? null)).toEqual([...slugs(town.slice(1)), null]);
  const later = manyArticles(5).map((article) => ({
    ...article,
    datePublished: '2026-12-05',
    url: `/2026/12${article.url.slice(8)}`,
  }));
  const [story] = town;
  expect(story && beforeInSection([...later, ...articles])(story)?.slug).toBe(town[1]?.slug);
});

test('a hundred thousand stories are prepared and looked up in seconds', () => {
  const articles = manyArticles(100_000, (index) => `section-${index % 8}`);
  const begun = performance.now();
  const related = relatedStories(articles);
  for (const article of articles.slice(0, 2000)) related(article);
  expect(performance.now() - begun).toBeLessThan(15_000);
});
