import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/press/links/check-links.ts';
import { paper } from '../collections/paper.ts';

const published = { origin: 'https://far.example', basePath: '/far/' };

async function brokenIn(files: Record<string, string>): Promise<string[]> {
  const { broken } = await checkLinks(await paper({ 'index.html': '', ...files }), published);
  return broken.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);
}

describe('a link of a printed page', () => {
  test('that leads to a page, a file or an anchor is in order, however it is written', async () => {
    const front = `<a href="/far/lake/">a</a><a href="lake/#gulls">b</a><a href="https://far.example/far/lake/#%C3%BCber">c</a>
      <img src="/far/a%20b.jpg" srcset="/far/a%20b.jpg 320w, a%20b.jpg 640w"><a href="#top">up</a><a href="mailto:a@b.c">m</a>
      <a href="?q=1">q</a><a href="lake/#:~:text=gulls">t</a><meta http-equiv="refresh" content="0; url=/far/lake/">
      <style>@font-face{src:url("/far/f.woff2")}</style><script type="application/ld+json">{"url":"https://far.example/far/lake/"}</script>`;
    const files = { 'lake/index.html': '<h1 id="gulls"></h1><p id="über"></p>', 'a b.jpg': 'x', 'f.woff2': 'x' };
    expect(await brokenIn({ 'index.html': front, ...files })).toEqual([]);
  });

  test.each([
    ['<p>\n <a href="/far/none/">', '2:2 Unexpected `/far/none/`, there is no `none/index.html`'],
    ['<a href="lake">', '1:1 Unexpected `lake` without a slash at its end'],
    ['<a href="/Lake/">', '1:1 Unexpected `/Lake/` outside of the base path `/far/`'],
    ['<a href="Lake/">', '1:1 Unexpected `Lake/`, the file is `lake/index.html`: upper and lower case count'],
    ['<a href="#here">', '1:1 Unexpected anchor `#here`, `index.html` has none'],
    ['<a href="lake/#terns">', '1:1 Unexpected anchor `#terns`, `lake/index.html` has none'],
    ['<img srcset="a.jpg 1x, lake/ 2x">', '1:1 Unexpected `a.jpg`, there is no `a.jpg`'],
    ['<video poster="p.jpg">', '1:1 Unexpected `p.jpg`, there is no `p.jpg`'],
    ['<style>p{background:url(b.png)}</style>', '1:8 Unexpected `b.png`, there is no `b.png`'],
    [
      '<meta property="og:image" content="https://far.example/far/o.jpg">',
      '1:1 Unexpected `https://far.example/far/o.jpg`, there is no `o.jpg`',
    ],
    [
      '<script type="application/ld+json">{"url":"https://far.example/far/none/"}</script>',
      '1:36 Unexpected `https://far.example/far/none/`, there is no `none/index.html`',
    ],
    ['<a href="ftp://x.example/">', '1:1 Unexpected kind of address `ftp://x.example/`'],
  ])('in %s is broken where it stands', async (html, expected) => {
    expect(await brokenIn({ 'index.html': html, 'lake/index.html': '' })).toEqual([`index.html:${expected}`]);
  });
});

test('addresses of the paper in feeds, maps and manifests are followed, words and other hosts are not', async () => {
  const feed = `<link>https://far.example/far/</link>\n<guid>https://far.example/far/none/</guid>&lt;a href="https://far.example/far/gone/#x"&gt;
    https://far.example.org/y https://far.example is our address`;
  const style = '@font-face{src:url(../f.woff2)}\na{background:url("no.png")}';
  expect(await brokenIn({ 'feed.xml': feed, 'css/a.css': style, 'f.woff2': '' })).toEqual([
    'css/a.css:2:19 Unexpected `no.png`, there is no `css/no.png`',
    'feed.xml:2:7 Unexpected `https://far.example/far/none/`, there is no `none/index.html`',
    'feed.xml:2:55 Unexpected `https://far.example/far/gone/#x`, there is no `gone/index.html`',
  ]);
});

test('addresses of other hosts are counted, without their anchors', async () => {
  const html =
    '<a href="https://a.example/x#1">1</a><a href="https://a.example/x#2">2</a><img src="//b.example/p.jpg">';
  const { outgoing } = await checkLinks(await paper({ 'index.html': html }), published);
  expect([...outgoing]).toEqual([
    ['https://a.example/x', 2],
    ['https://b.example/p.jpg', 1],
  ]);
});
