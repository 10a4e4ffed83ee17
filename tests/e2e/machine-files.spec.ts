import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
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

test('every page but the one that is not there says what it is, in words that schema.org knows', () => {
  const faults: string[] = [];
  const types = new Set<string>();
  for (const { path, html } of builtSite(directory).pages) {
    for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const data = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
      faults.push(...unknownToSchemaOrg(data).map((fault) => `${path}: ${fault}`));
      for (const thing of data['@graph']) types.add(String(thing['@type']));
    }
    if (html.includes('property="og:type" content="article"') && !/"@type":"\w*NewsArticle"/.test(html)) {
      faults.push(`${path}: no article`);
    }
  }
  expect(faults).toEqual([]);
  for (const type of ['NewsArticle', 'OpinionNewsArticle', 'BreadcrumbList', 'ItemList', 'WebSite']) {
    expect(types).toContain(type);
  }
});

test('an article says all that Google asks of it', () => {
  const asked = ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'];
  const missing = builtSite(directory).pages.flatMap(({ path, html }) => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    const [article] = (JSON.parse(json ?? '{"@graph":[]}') as { '@graph': Record<string, unknown>[] })['@graph'];
    if (article === undefined || !String(article['@type']).endsWith('NewsArticle')) return [];
    return asked.filter((property) => article[property] === undefined).map((property) => `${path}: ${property}`);
  });
  expect(missing).toEqual([]);
});

test('robots.txt leads to the sitemaps, and security.txt says whom to tell and until when', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
  expect(read('robots.txt')).toMatch(/^User-agent: GPTBot\n(?:User-agent: \S+\n)*Disallow: \/$/m);
  expect(read('.well-known/security.txt')).toMatch(/^Contact: mailto:\S+@\S+\nExpires: \d{4}-\d\d-01T00:00:00Z$/m);
});
