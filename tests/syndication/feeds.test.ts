import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../src/edition/feed-items.ts';
import { atom } from '../../src/syndication/atom.ts';
import type { Feed } from '../../src/syndication/feed.ts';
import { jsonFeed } from '../../src/syndication/json-feed.ts';
import { ninjs } from '../../src/syndication/ninjs.ts';
import { rss } from '../../src/syndication/rss.ts';

const tricky = 'If a < b, <b>bold</b> & "fine" &amp; <img src=x onerror=alert(1)>';

const item: FeedItem = {
  id: 'https://courier.example/2026/11/ferry/',
  address: 'https://courier.example/2026/11/ferry/',
  headline: tricky,
  html: '<p>It left.</p>',
  summary: tricky,
  published: '2026-11-20T00:00:00-05:00',
  updated: '2026-11-20T00:00:00-05:00',
  authors: [{ name: 'Kim Roe', url: null }],
  categories: ['Lake'],
  language: 'en-US',
  direction: 'ltr',
  isForeign: false,
  picture: null,
  copyright: '© Courier',
  wordCount: 2,
  dateline: null,
};

const feed: Feed = {
  title: 'Courier',
  description: tricky,
  home: 'https://courier.example/',
  self: 'https://courier.example/feed.xml',
  language: 'en-US',
  publisher: 'Courier',
  copyright: '© Courier',
  icon: 'https://courier.example/icon.png',
  items: [item],
};

/** The words of the elements of that name, read as XML. */
function wordsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let isIn = false;
  const parser = new Parser(
    {
      onopentag: (tag) => {
        isIn = tag === name;
        if (isIn) found.push('');
      },
      ontext: (text) => {
        if (isIn) found.push((found.pop() ?? '') + text);
      },
      onclosetag: () => {
        isIn = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** What a reader shows of HTML: its words, and the names of its elements. */
function shownBy(html: string): { words: string; elements: string[] } {
  let words = '';
  const elements: string[] = [];
  const parser = new Parser({ ontext: (text) => (words += text), onopentag: (name) => elements.push(name) });
  parser.end(html);
  return { words, elements };
}

test('the end of a CDATA section in a text is no end in XML', () => {
  const story = { ...item, headline: 'Ends ]]>', html: '<p>]]&gt; and ]]></p>', categories: [']]>'] };
  for (const xml of [rss({ ...feed, items: [story] }), atom({ ...feed, items: [story] })]) {
    expect(xml).not.toContain(']]>');
    expect(wordsOf(xml, 'title')).toContain('Ends ]]>');
  }
});

test('a moved story is named by its first address in every feed, and leads to its new one', () => {
  const moved = { ...item, id: 'https://courier.example/2026/10/boat/' };
  const inFeed = { ...feed, items: [moved] };
  expect(wordsOf(rss(inFeed), 'guid')).toEqual([moved.id]);
  expect(wordsOf(rss(inFeed), 'link')).toContain(moved.address);
  expect(wordsOf(atom(inFeed), 'id')).toEqual([feed.home, moved.id]);
  expect((JSON.parse(jsonFeed(inFeed)) as { items: unknown[] }).items).toMatchObject([
    { id: moved.id, url: moved.address },
  ]);
  expect(JSON.parse(ninjs(moved, { name: 'Courier', copyrightHolder: 'Courier' }))).toMatchObject({ uri: moved.id });
});

describe('a summary with what looks like markup', () => {
  test('is the same words in RSS, whose readers take it for HTML', () => {
    const [ofFeed = '', ofItem = '', ...more] = wordsOf(rss(feed), 'description');
    expect(more).toEqual([]);
    for (const html of [ofFeed, ofItem]) expect(shownBy(html)).toEqual({ words: tricky, elements: [] });
  });

  test('is the same words in Atom and JSON Feed, whose readers take it for text', () => {
    expect(wordsOf(atom(feed), 'summary')).toEqual([tricky]);
    const { items } = JSON.parse(jsonFeed(feed)) as { items: { summary: string }[] };
    expect(items.map(({ summary }) => summary)).toEqual([tricky]);
  });
});
