import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filedVolumes } from '../../src/collections/filed-volumes.ts';
import { searchOfPages } from '../../src/press/search-of-pages.ts';
import { textOfPage } from '../../src/press/text-of-page.ts';
import { anArticle } from '../edition/an-article.ts';
import { anEdition, aSite } from '../edition/an-edition.ts';

const filed = (slug: string, datePublished: string) => ({
  path: `articles/town/${slug}.txt`,
  value: anArticle({ slug, datePublished }),
  bytesDigest: slug,
  digest: slug,
});
const older = [filed('ferry', '2025-03-01'), filed('ice', '2025-04-01')];
const newer = [filed('owls', '2026-01-01'), filed('gulls', '2026-02-01')];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'search-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Indexes articles; gives the bytes of every file, and the pages that were read for it. */
async function indexed(articles: ReturnType<typeof filed>[], cache: string) {
  const read: string[] = [];
  const pageOf = (url: string) => {
    read.push(url);
    return Promise.resolve(`<nav>menu</nav><div class="article-text"><p>The story of ${url}</p></div>`);
  };
  const { months } = anEdition(articles.map(({ value }) => value));
  const content = { site: aSite, volumes: filedVolumes(articles) };
  const { parts, script, close } = searchOfPages(content, months, { cache, copy: '', pageOf });
  const files: Record<string, string> = {};
  const keys: Record<string, string> = {};
  for (const part of parts) {
    keys[part.name] = part.key;
    for (const { file, make } of await part.files()) files[`/${file}`] = base64((await make()).bytes);
  }
  for (const { file, make } of script) files[`/${file}`] = base64((await make()).bytes);
  await close();
  return { files, keys, read };
}

test('the same articles give the same bytes, in whatever order they come', async () => {
  const one = await indexed([...older, ...newer], await folder());
  const other = await indexed([...older, ...newer].toReversed(), await folder());
  expect(other.files).toEqual(one.files);
  expect(Object.keys(one.files)).toEqual(
    expect.arrayContaining([
      '/pagefind/pagefind.js',
      '/pagefind/2025/pagefind-entry.json',
      '/pagefind/2025/wasm.en.pagefind',
    ]),
  );
  expect(Object.keys(one.files).filter((file) => file.includes('-ui'))).toEqual([]);
}, 60_000);

test('an article that is added reads and changes its own year alone', async () => {
  const cache = await folder();
  const before = await indexed([...older, ...newer], cache);
  const after = await indexed([...older, ...newer, filed('terns', '2026-03-01')], cache);
  expect(after.read.sort()).toEqual(['/2026/01/owls/', '/2026/02/gulls/', '/2026/03/terns/']);
  const ofOlder = ({ files }: typeof before) => Object.entries(files).filter(([file]) => file.includes('/2025/'));
  expect(ofOlder(after)).toEqual(ofOlder(before));
  expect(after.keys['search-2025']).toBe(before.keys['search-2025']);
  expect(after.keys['search-2026']).not.toBe(before.keys['search-2026']);
  expect((await readdir(cache)).map((name) => name.slice(0, 4)).sort()).toEqual(['2025', '2026']);
}, 60_000);

test('the words of a page are those of its text', () => {
  const html =
    '<body><nav>Sections</nav><h1>Head</h1><div class="article-text more"><p>One<br>two &amp; <em>three</em></p>' +
    '<figure><img src="x"><figcaption>Four</figcaption></figure><ul><li>Five</li></ul></div><p>Letters</p></body>';
  expect(textOfPage(html)).toBe('One two & three Four Five');
});

test('marks of notes and what a video says to press are no words of an article', () => {
  const video =
    '<figure class="embed"><embed-player><a href="/"><img alt="x"><span>Watch <small>Pressing loads</small></span></a></embed-player><figcaption>A pier</figcaption></figure>';
  const notes = '<section class="footnotes"><li><p>Note <a class="footnote-backref" href="#a">↑</a></p></li></section>';
  const html = `<sup>Out</sup><div class="article-text"><p>One<sup><a href="#n">1</a></sup> two</p>${video}<p><a href="/">Three</a></p>${notes}</div><p>Out</p>`;
  expect(textOfPage(html)).toBe('One two A pier Three Note');
});
