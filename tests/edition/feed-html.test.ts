import { expect, test } from 'vitest';
import type { ArticleView, TextPart } from '../../src/edition/article-view.ts';
import { feedHtml } from '../../src/edition/feed-html.ts';
import { wordsFor } from '../../src/edition/words.ts';

const address = 'https://courier.example/paper/2026/11/a/';

function printed(...parts: TextPart[]): string {
  return printedView({ parts });
}

function printedView(given: Partial<ArticleView>): string {
  const empty = { words: wordsFor('en'), figure: null, parts: [], source: [], contributors: [], corrections: [] };
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

test('a player is a link, and a caption without a photo is left out', () => {
  expect(printed({ kind: 'embed', url: 'https://video.example/?a=1&b=2', provider: 'Video', player: null })).toBe(
    '<p><a href="https://video.example/?a=1&amp;b=2">See the post on Video</a></p>',
  );
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
