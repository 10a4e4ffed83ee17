import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import sharp from 'sharp';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { jsonFeedSchema, ninjsSchema } from '../schemas/json-schemas.ts';
import { unknownToSchemaOrg } from '../schemas/schema-org.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const { directory } = testSites[0];
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).toSorted();
const named = (name: RegExp) => files.filter((file) => name.test(file));
const read = (file: string) => readFileSync(join(directory, file), 'utf8');

/** What is wrong with a built XML file by a schema of `tests/schemas`; null where nothing is. */
function faultOf(file: string, schema: string): string | null {
  const document = XmlDocument.fromString(read(file));
  // The only grammar that takes the elements of RSS in any order; the version is pinned.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(`tests/schemas/${schema}`, 'utf8')));
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return `${file}: ${String(error)}`;
  } finally {
    validator.dispose();
    document.dispose();
  }
}

for (const [what, name, schema] of [
  ['RSS feed', /(?:^|\/)feed\.xml$/, 'rss.rng'],
  ['Atom feed', /(?:^|\/)atom\.xml$/, 'atom.rng'],
  ['sitemap', /sitemap[\w-]*\.xml$/, 'sitemap.rng'],
  ['list of feeds', /\.opml$/, 'opml.rng'],
] as const) {
  test(`every ${what} is valid by ${schema}`, () => {
    const found = named(name);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((file) => faultOf(file, schema)).filter((fault) => fault !== null)).toEqual([]);
  });
}

for (const [what, name, schema] of [
  ['JSON feed', /(?:^|\/)feed\.json$/, jsonFeedSchema],
  ['ninjs', /ninjs\.json$/, ninjsSchema],
] as const) {
  test(`every ${what} is valid`, () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const found = named(name);
    expect(found.length).toBeGreaterThan(0);
    const faults = found.map((file) => (validate(JSON.parse(read(file))) ? null : [file, validate.errors]));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
}

test('the photo of a story in a feed is a file of the length that the feed says', () => {
  const enclosures = named(/(?:^|\/)(?:feed|atom)\.xml$/).flatMap((file) =>
    [...read(file).matchAll(/<(?:enclosure|link|media:content) [^>]*(?:length|fileSize)="[^>]*>/g)].map(
      ([element]) => ({
        path: /https:\/\/[^/]+\/([^"]+)/.exec(element)?.[1] ?? '',
        length: Number(/(?:length|fileSize)="(\d+)"/.exec(element)?.[1]),
        type: /type="([^"]+)"/.exec(element)?.[1],
      }),
    ),
  );
  expect(enclosures.length).toBeGreaterThan(100);
  for (const { path, length, type } of enclosures) {
    expect(type).toBe('image/jpeg');
    expect(statSync(join(directory, path)).size, path).toBe(length);
  }
  expect(read('feed.xml')).toContain('<enclosure url="https://courier.example/');
});

test('every address in a feed is whole', () => {
  const relative = named(/(?:^|\/)feed\.json$/).flatMap((file) =>
    [...read(file).matchAll(/(?:href|src)=\\"(?!https?:|mailto:)[^"]*/g)].map(([found]) => `${file}: ${found}`),
  );
  expect(relative).toEqual([]);
});

test('every page of the paper says what it is, in words that schema.org knows', () => {
  const faults: string[] = [];
  const types = new Set<string>();
  for (const { path, html } of builtSite(directory).pages) {
    for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const data = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
      faults.push(...unknownToSchemaOrg(data).map((fault) => `${path}: ${fault}`));
      for (const thing of data['@graph']) types.add(String(thing['@type']));
    }
    if (html.includes('property="og:type" content="article"') && !/"@type":"\w*(?:News|Content)Article"/.test(html)) {
      faults.push(`${path}: no article`);
    }
  }
  expect(faults).toEqual([]);
  for (const type of ['NewsArticle', 'OpinionNewsArticle', 'BreadcrumbList', 'ItemList', 'WebSite']) {
    expect(types).toContain(type);
  }
});

/** What the pages of a site say of themselves. */
function saidBy(site: string): { path: string; things: Record<string, unknown>[] }[] {
  return builtSite(site).pages.map(({ path, html }) => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    return { path, things: (JSON.parse(json ?? '{"@graph":[]}') as { '@graph': Record<string, unknown>[] })['@graph'] };
  });
}

test('all pages say what they are, but those that have no story: for search, saved stories, settings', () => {
  const silent = saidBy(directory).filter(({ things }) => things.length === 0);
  expect(silent.map(({ path }) => path).toSorted()).toEqual(['404.html', 'offline/', 'reading/', 'saved/', 'search/']);
});

test('all lists say what they list and where they stand', () => {
  const said = new Map(saidBy(directory).map(({ path, things }) => [path, things]));
  const lists = ['section', 'section month', 'author', 'archive', 'year', 'month', 'day', 'topics', 'topic', 'feeds'];
  for (const { kind, path } of builtSite(directory).kinds.filter((page) => lists.includes(page.kind))) {
    const [list, way] = said.get(path) ?? [];
    expect(list, kind).toMatchObject({ '@type': 'ItemList' });
    expect(list?.['numberOfItems'], kind).toBeGreaterThan(0);
    const last = (way?.['itemListElement'] as { item: string }[] | undefined)?.at(-1)?.item;
    expect(last, kind).toBe(`https://courier.example/${path}`);
  }
});

for (const site of [testSites[0], testSites[2]]) {
  test(`an article of the site ${site.name} says all that Google asks of it, with its picture at three ratios`, async () => {
    const asked = ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'];
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
    const photographed: string[] = [];
    for (const { path, things } of saidBy(site.directory)) {
      const [article] = things;
      if (article === undefined || !String(article['@type']).endsWith('NewsArticle')) continue;
      for (const property of asked) expect(article[property], `${path}: ${property}`).toBeDefined();
      for (const date of ['datePublished', 'dateModified']) expect(article[date], path).toMatch(instant);
      const images = (article['image'] ?? []) as string[];
      const sizes = await Promise.all(
        images.map(async (url) => sharp(join(site.directory, new URL(url).pathname)).metadata()),
      );
      const ratios = sizes.map(({ width, height }) => (width / height).toFixed(1));
      if (images.every((url) => url.endsWith('.png'))) expect([[], ['1.9']], path).toContainEqual(ratios);
      else photographed.push(path);
      if (photographed.at(-1) === path) expect(ratios, path).toEqual(['1.0', '1.3', '1.8']);
    }
    expect(photographed.length).toBeGreaterThan(1);
  });
}

test('every article leads to what the paper says of itself: how it reports, corrects, is owned and uses machines', () => {
  const { pages } = builtSite(directory);
  const standing = readdirSync('content/pages').map((file) => `/${basename(file, '.md')}/`);
  expect(standing).toEqual(
    expect.arrayContaining(['/how-we-report/', '/corrections-policy/', '/ownership/', '/ai-use/', '/contact/']),
  );
  const articles = pages.filter(({ html }) => html.includes('property="og:type" content="article"'));
  expect(articles.length).toBeGreaterThan(20);
  for (const { path, html } of articles) {
    for (const address of [...standing, '/corrections/', '/feeds/']) {
      expect(html.includes(`href="${address}"`), `${path} leads to ${address}`).toBe(true);
    }
  }
});

test('robots.txt leads to the sitemaps, and security.txt says whom to tell and until when', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
  expect(read('robots.txt')).toMatch(/^User-agent: GPTBot\n(?:User-agent: \S+\n)*Disallow: \/$/m);
  expect(read('.well-known/security.txt')).toMatch(/^Contact: mailto:\S+@\S+\nExpires: \d{4}-\d\d-01T00:00:00Z$/m);
});
