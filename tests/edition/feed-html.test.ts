import { expect, test } from 'vitest';
import type { ArticleView, TextPart } from '../../src/edition/article-view.ts';
import { feedHtml } from '../../src/edition/feed-html.ts';
import { wordsFor } from '../../src/edition/words.ts';
import { anEmbed } from './an-embed.ts';

const address = 'https://courier.example/paper/2026/11/a/';

function printed(...parts: TextPart[]): string {
  return printedView({ parts });
}

function printedView(given: Partial<ArticleView>): string {
  const empty = {
    words: wordsFor('en'),
    kindNote: null,
    figure: null,
    parts: [],
    source: [],
    contributors: [],
    corrections: [],
  };
  const view = { ...empty, ...given };
  return feedHtml({
    view: view as unknown as ArticleView,
    address,
    absolute: (path) => `https://courier.example/paper${path}`,
  });
}

test('addresses in a text are whole: of the paper, of the article’s own anchors, of others as they are', () => {
  const html = '<p><a href="/town/">a</a> <a href="#note-1">b</a> <a href="https://other.example/">c</a></p>';
  expect(printed({ kind: 'html', html })).toBe(
    `<p><a href="https://courier.example/paper/town/">a</a> <a href="${address}#note-1">b</a> <a href="https://other.example/">c</a></p>`,
  );
});

test('addresses that begin at the article, or lack a scheme, are whole too', () => {
  const html =
    '<a href="../b/">b</a> <a href="c?x=1&#x26;y">c</a> <a href="//other.example/">d</a> <a href="mailto:e@f.example">e</a>';
  expect(printed({ kind: 'html', html })).toBe(
    `<a href="https://courier.example/paper/2026/11/b/">b</a> <a href="${address}c?x=1&#x26;y">c</a> <a href="https://other.example/">d</a> <a href="mailto:e@f.example">e</a>`,
  );
});

test('what stands elsewhere is a link that says what it is, in the language of the article', () => {
  const url = 'https://video.example/?a=1&b=2';
  const linked = (text: string) => `<p><a href="https://video.example/?a=1&amp;b=2">${text}</a></p>`;
  expect(printed(anEmbed({ url, provider: 'YouTube' }))).toBe(linked('Video: YouTube'));
  expect(printed(anEmbed({ url, provider: 'Mastodon', medium: 'post' }))).toBe(linked('Post: Mastodon'));
  const map = anEmbed({ url, provider: 'Apple Maps', medium: 'map', place: 'Dray <Point>' });
  expect(printed(map)).toBe(linked('Map: Dray &lt;Point&gt; (Apple Maps)'));
  expect(printedView({ parts: [map], words: wordsFor('de') })).toBe(linked('Karte: Dray &lt;Point&gt; (Apple Maps)'));
});

test('a video’s picture stands above its link, which has the name of its caption', () => {
  const picture = { fallback: '/a.jpg', width: 3, height: 2, alt: 'A pier', avif: [], webp: [], jpeg: [] };
  const figure = { picture, caption: 'The ferry leaves.', credit: 'Kim Roe', note: null };
  expect(printed(anEmbed({ url: 'https://video.example/1', provider: 'Vimeo', figure }))).toBe(
    '<figure><img src="https://courier.example/paper/a.jpg" width="3" height="2" alt="A pier"><figcaption>The ferry leaves. Kim Roe</figcaption></figure>' +
      '<p><a href="https://video.example/1">Video: The ferry leaves (Vimeo)</a></p>',
  );
});

test('a caption without a photo is left out', () => {
  expect(printed({ kind: 'photos', figures: [{ picture: null, caption: 'The ferry.', note: null, credit: '' }] })).toBe(
    '',
  );
});

test('a source stands below the text, its address a link', () => {
  const source = [
    { text: 'R&D, ', href: null },
    { text: 'a.example', href: 'https://a.example/' },
  ];
  expect(printedView({ source })).toBe('<p>Source: R&amp;D, <a href="https://a.example/">a.example</a></p>');
});

test('what is paid for, or is somebody’s view, says so first, and what no camera has taken says so in its caption', () => {
  const kindNote = wordsFor('en').kindNotes.sponsored;
  const picture = { fallback: '/2026/11/a/p.jpg', width: 4, height: 3, alt: 'A lake' };
  const figure = { picture, caption: 'A lake.', credit: 'Roe', note: wordsFor('en').pictureSource.machine };
  const html = printedView({ kindNote, figure: figure as unknown as ArticleView['figure'] });
  expect(html.startsWith(`<p><strong>${kindNote}</strong></p><figure>`)).toBe(true);
  expect(html).toContain(`<figcaption>${figure.note}. A lake. Roe</figcaption>`);
});
