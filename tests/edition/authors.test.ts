import { expect, test } from 'vitest';
import type { AuthorProfile } from '../../src/collections/settings-schema.ts';
import { authorSlugs, byline } from '../../src/edition/authors.ts';
import { slugOf } from '../../src/copy/address/slug.ts';
import { anArticle, anAuthor } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const authorPages = (articles: ReturnType<typeof anArticle>[], profiles: AuthorProfile[]) => {
  const { authors, list } = anEdition(articles, { profiles });
  return authors.map((author) => ({ ...author, stories: list(`author/${author.slug}`).count }));
};

const nadia = { name: 'Nadia Frost', aliases: ['N. Frost', 'NADIA FROST'], bio: 'Writes.' };

test('an alias and a name in capitals lead to one page with all stories', () => {
  const articles = [
    anArticle({ slug: 'a', authors: [anAuthor('N. Frost')] }),
    anArticle({ slug: 'b', authors: [anAuthor('NADIA FROST')] }),
  ];
  const pages = authorPages(articles, [nadia]);
  expect(pages.map(({ slug, name, stories }) => [slug, name, stories])).toEqual([['nadia-frost', 'Nadia Frost', 2]]);
});

test('a byline alone makes a page, for an organisation too', () => {
  const wire = { name: 'Lake Wire', role: null, organization: 'Lake Wire', jobTitle: null };
  const [page] = authorPages([anArticle({ slug: 'a', authors: [wire] })], []);
  expect(page).toMatchObject({ slug: 'lake-wire', organization: true, bio: null });
});

test('a story signed twice by one person stands once on the page', () => {
  const authors = [anAuthor('Nadia Frost'), anAuthor('N. Frost', 'edited')];
  expect(authorPages([anArticle({ slug: 'a', authors })], [nadia])[0]?.stories).toBe(1);
});

test('whoever has a profile and no article that readers may see has no page', () => {
  expect(
    authorPages([anArticle({ slug: 'a', authors: [anAuthor('Ada Wren')] })], [nadia]).map(({ slug }) => slug),
  ).toEqual(['ada-wren']);
});

test('a name is never taken for another profile’s alias', () => {
  const slugs = authorSlugs([nadia, { name: 'N. Frost', aliases: [] }]);
  expect(slugs('N. Frost')).toBe('n-frost');
});

test('people of one role stand together, with agency or job after the name', () => {
  const authors = [
    anAuthor('A'),
    anAuthor('C', 'edited'),
    { name: 'B', role: null, organization: 'Lake Wire', jobTitle: null },
  ];
  expect(byline({ authors }, authorSlugs([]))).toEqual([
    {
      role: null,
      names: [
        { name: 'A', url: '/by/a/', note: null },
        { name: 'B', url: '/by/b/', note: 'Lake Wire' },
      ],
    },
    { role: 'edited', names: [{ name: 'C', url: '/by/c/', note: null }] },
  ]);
});

test.each([
  ['José Núñez', 'jose-nunez'],
  ['Ludwig van Berg Jr., M.D.', 'ludwig-van-berg-jr-m-d'],
  ['O’Connor', 'oconnor'],
  ['Åse Ærø', 'ase-aero'],
  ['يوسف حداد', 'يوسف-حداد'],
  ['???', ''],
])('%s has the slug %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  expect(slugOf(name.normalize('NFD'))).toBe(slug);
});
