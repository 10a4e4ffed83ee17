import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import sharp from 'sharp';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const home = 'https://courier.example/';
const { directory } = testSites[0];

/** What the head of a page says to link previews: properties and names of `meta`, and the canonical address. */
function previewOf(html: string): Map<string, string[]> {
  const said = new Map<string, string[]>();
  const note = (name: string, value: string) => said.set(name, [...(said.get(name) ?? []), value]);
  const walk = (node: Tree.Node) => {
    if ('attrs' in node) {
      const of = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
      if (node.tagName === 'meta') note(of('property') || of('name'), of('content'));
      if (node.tagName === 'link') note(of('rel'), of('href'));
      if (node.tagName === 'title')
        note('title', node.childNodes.map((text) => ('value' in text ? text.value : '')).join(''));
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return said;
}

test('every page names itself, its language and its one address to those who link to it', () => {
  for (const { path, html } of builtSite(directory).pages.filter((page) => page.path !== '404.html')) {
    const said = previewOf(html);
    expect(said.get('og:url'), path).toEqual([`${home}${path}`]);
    expect(said.get('canonical'), path).toEqual([`${home}${path}`]);
    expect(said.get('og:site_name'), path).toEqual(['The Alder Lake Courier']);
    expect(said.get('og:title')?.[0], path).not.toBe('');
    expect(said.get('title')?.[0], path).toContain(said.get('og:title')?.[0] ?? '?');
    expect(said.get('og:locale')?.[0], path).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
  }
});

test('every article has a large picture of the size that it says, in words, with its times and its authors', async () => {
  const articles = builtSite(directory).pages.filter(({ html }) =>
    html.includes('property="og:type" content="article"'),
  );
  expect(articles.length).toBeGreaterThan(30);
  let described = 0;
  const instant = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;
  for (const { path, html } of articles) {
    const said = previewOf(html);
    const [picture = '', width = '', height = ''] = ['', ':width', ':height'].map(
      (part) => said.get(`og:image${part}`)?.[0],
    );
    expect(picture, path).toMatch(new RegExp(`^${home}`));
    const shown = await sharp(readFileSync(join(directory, picture.slice(home.length)))).metadata();
    expect([shown.width, shown.height], path).toEqual([Number(width), Number(height)]);
    expect(said.get('twitter:card'), path).toEqual(['summary_large_image']);
    // A notice may have no sentence that stands for it.
    expect(said.get('og:description'), path).toEqual(said.get('description'));
    if (said.has('description')) described += 1;
    for (const moment of [
      ...(said.get('article:published_time') ?? ['']),
      ...(said.get('article:modified_time') ?? []),
    ]) {
      expect(moment, path).toMatch(instant);
    }
    expect(said.get('article:section')?.[0], path).not.toBe('');
    for (const author of said.get('article:author') ?? [])
      expect(author, path).toMatch(new RegExp(`^${home}by/[^/]+/$`));
  }
  expect(described).toBeGreaterThan(articles.length * 0.95);
});
