import { expect, test } from 'vitest';
import { filedVolumes } from '../../src/collections/filed-volumes.ts';
import type { ArticleEntry } from '../../src/collections/schema.ts';
import { makeEdition } from '../../src/edition/edition.ts';
import { filedMonths } from '../../src/edition/filed-months.ts';
import { oracleOf } from '../../src/press/traced-edition.ts';
import { anArticle } from '../edition/an-article.ts';
import { anEdition } from '../edition/an-edition.ts';

/** Lineages of the volumes of a paper of these articles; `digestOf` names what an article says. */
function lineages(articles: ArticleEntry[], digestOf = ({ url }: ArticleEntry) => url): Record<string, string> {
  const volumes = filedVolumes(
    articles.map((value) => ({ path: value.slug, value, bytesDigest: '', digest: digestOf(value) })),
  );
  const edition = makeEdition({
    ...anEdition([]),
    volumes: filedMonths(volumes),
    profiles: [],
    letters: [],
    moved: [],
    names: { nameOf: digestOf, digest: (lines) => lines.join() },
  });
  const { standings } = oracleOf(edition, { volumes, letters: [] }, digestOf);
  return Object.fromEntries([...standings].map(([part, { lineage }]) => [part, lineage]));
}

const stories = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => anArticle({ slug: `${month}-${index}`, datePublished: `${month}-05` }));

const changed = (slug: string) => (article: ArticleEntry) => (article.slug === slug ? 'edited' : article.url);

test('an edited story changes its volume and the later ones that look for related stories in it', () => {
  const paper = [
    ...stories('2026-06', 1),
    ...stories('2026-05', 1000),
    ...stories('2026-04', 501),
    ...stories('2026-03', 1),
    ...stories('2026-02', 2),
  ];
  const before = lineages(paper);
  const changes = (slug: string) => {
    const after = lineages(paper, changed(slug));
    return Object.keys(before).filter((part) => after[part] !== before[part]);
  };
  expect(changes('2026-06-0')).toEqual(['2026-06']);
  // 1,501 stories of May and April are before June.
  expect(changes('2026-04-7')).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(changes('2026-02-1')).toEqual(['2026-02', '2026-03', '2026-04', '2026-05']);
});

test('the newest older story of a section is of the lineage, however old it is', () => {
  const old = anArticle({ slug: 'old', section: 'lake', datePublished: '2026-01-02' });
  const older = anArticle({ slug: 'older', section: 'lake', datePublished: '2025-12-31' });
  const paper = [...stories('2026-06', 1), ...stories('2026-05', 1500), old, older];
  const before = lineages(paper);
  expect(lineages(paper, changed('old'))['2026-06']).not.toBe(before['2026-06']);
  expect(lineages(paper, changed('older'))['2026-06']).toBe(before['2026-06']);
});
