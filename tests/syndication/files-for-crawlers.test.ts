import { describe, expect, test } from 'vitest';
import { humans } from '../../src/syndication/humans.ts';
import { robots } from '../../src/syndication/robots.ts';
import { editionSitemap, monthSitemap, newsSitemap } from '../../src/syndication/sitemaps.ts';
import { anArticle } from '../edition/an-article.ts';
import { anEdition } from '../edition/an-edition.ts';

const sitemaps = ['https://courier.example/sitemap.xml'];

describe('robots.txt', () => {
  test('refuses no crawler where the publisher allows them, or says nothing', () => {
    const open = 'User-agent: *\nDisallow:\n\nSitemap: https://courier.example/sitemap.xml\n';
    expect(robots({ aiCrawlers: { policy: 'allow', others: ['OtherBot'] } }, sitemaps)).toBe(open);
    expect(robots({}, sitemaps)).toBe(open);
  });

  test('refuses by name the crawlers of language models, and those that the publisher adds', () => {
    const text = robots({ aiCrawlers: { policy: 'refuse', others: ['OtherBot'] } }, sitemaps);
    expect(text).toMatch(/^(?:User-agent: \S+\n){11}Disallow: \/$/m);
    for (const name of ['GPTBot', 'ClaudeBot', 'CCBot', 'meta-externalagent', 'webzio-extended', 'OtherBot']) {
      expect(text).toContain(`\nUser-agent: ${name}\n`);
    }
    // Those that no operator documents, or that train nothing by their documentation.
    for (const name of ['Bytespider', 'Timpibot', 'Diffbot', 'PerplexityBot']) expect(text).not.toContain(name);
    expect(text.startsWith('User-agent: *\nDisallow:\n')).toBe(true);
  });
});

test('humans.txt names the people who make the paper, with what they do, and how to reach them', () => {
  const person = { slug: 'kim-roe', url: '/by/kim-roe/', stories: 1, articles: [] };
  const authors = [
    { ...person, name: 'Kim Roe', jobTitle: 'Harbor correspondent', bio: 'Counts gulls.', organization: false },
    { ...person, name: 'Ada Wren', jobTitle: null, bio: 'Reads.', organization: false },
    { ...person, name: 'The Wire', jobTitle: null, bio: 'An agency.', organization: true },
    { ...person, name: 'A Guest', jobTitle: null, bio: null, organization: false },
  ] as unknown as Parameters<typeof humans>[0]['authors'];
  const site = { name: 'Courier', lettersAddress: 'editor@courier.example', language: 'en' } as Parameters<
    typeof humans
  >[0]['site'];
  const text = humans({ site, authors }, 'https://courier.example/');
  expect(text).toContain('/* TEAM */\nHarbor correspondent: Kim Roe\nWriter: Ada Wren\n\n/* SITE */\nName: Courier\n');
  expect(text).toContain('Contact: editor@courier.example\n');
  expect(text).not.toMatch(/Wire|Guest/);
  expect(humans({ site, authors: [] }, 'https://courier.example/')).not.toContain('TEAM');
});

const articles = [
  anArticle({ slug: 'now', datePublished: '2026-11-22T08:00:00Z' }),
  anArticle({ slug: 'edge', datePublished: '2026-11-20T12:00:01Z' }),
  anArticle({ slug: 'before', datePublished: '2026-11-20T12:00:00Z' }),
  anArticle({ slug: 'old', datePublished: '2025-10-02', section: 'lake' }),
];
const given = { site: { sponsoredLabels: ['Sponsored'], timeZone: 'UTC' }, now: '2026-11-22T12:00:00Z' };
const edition = { ...anEdition(articles, given), pages: [{ slug: 'about', title: 'About' }] };
const absolute = (address: string) => `https://courier.example${address}`;
const addresses = (xml: string) =>
  [...xml.matchAll(/<loc>https:\/\/courier\.example(.*?)<\/loc>/g)].map(([, at]) => at);

describe('a sitemap', () => {
  test('of news has the stories of the last two days, to the second, but none that is paid for', () => {
    const paid = anArticle({ slug: 'paid', datePublished: '2026-11-22T08:00:00Z', label: 'SPONSORED' });
    const listed = newsSitemap(anEdition([paid, ...articles], given), absolute);
    expect(addresses(listed)).toEqual(['/2026/11/now/', '/2026/11/edge/']);
  });

  test('of a month has its page, its days, its sections’ months and its articles', () => {
    const [, october] = edition.months;
    expect(october === undefined ? [] : addresses(monthSitemap(october, edition, absolute))).toEqual([
      '/2025/10/',
      '/2025/10/02/',
      '/lake/2025/10/',
      '/2025/10/old/',
    ]);
  });

  test('of the edition has the ways into the archive, dated by the texts that they lead to', () => {
    const xml = editionSitemap(edition, absolute);
    expect(addresses(xml)).toEqual([
      '/',
      '/town/',
      '/lake/',
      '/archive/',
      '/2026/',
      '/2025/',
      '/topics/',
      '/corrections/',
      '/feeds/',
      '/about/',
    ]);
    expect(xml).toContain('<loc>https://courier.example/2025/</loc><lastmod>2025-10-02</lastmod>');
    expect(xml).toContain('<loc>https://courier.example/corrections/</loc></url>');
  });
});
