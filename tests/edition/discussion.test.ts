import { expect, test } from 'vitest';
import { blueskyPost, mastodonStatus } from '../../src/copy/address/discussion-address.ts';
import { discussionOf } from '../../src/edition/discussion.ts';
import { guestsOfDiscussion } from '../../src/edition/page-policy.ts';

const article = (discussion: string | null) => ({ discussion, url: '/2026/11/ferry/' });
const giscus = { kind: 'giscus', repo: 'courier/talk', repoId: 'R_1', category: 'News', categoryId: 'DIC_1' } as const;

test('a paper without comments has no discussion, nor has an article without an address', () => {
  const discussion = 'https://social.example/@courier/114';
  expect(discussionOf(article(discussion), { comments: undefined }, 'en')).toBeNull();
  expect(discussionOf(article(null), { comments: { kind: 'mastodon', host: 'social.example' } }, 'en')).toBeNull();
  expect(discussionOf(article(null), { comments: { kind: 'bluesky' } }, 'en')).toBeNull();
});

test('Mastodon is asked for the answers to the status, at the chosen host alone', () => {
  const comments = { kind: 'mastodon', host: 'social.example' } as const;
  const discussion = discussionOf(article('https://social.example/@courier/114'), { comments }, 'en');
  expect(discussion?.source).toBe('https://social.example/api/v1/statuses/114/context');
  expect(guestsOfDiscussion(discussion)).toEqual({ 'connect-src': ['https://social.example'] });
  expect(discussionOf(article('https://other.example/@courier/114'), { comments }, 'en')).toBeNull();
});

test('Bluesky is asked for the thread by its at-uri', () => {
  const discussion = discussionOf(
    article('https://bsky.app/profile/courier.example/post/3kabc'),
    { comments: { kind: 'bluesky' } },
    'en',
  );
  const source = new URL(discussion?.source ?? '');
  expect(source.pathname).toBe('/xrpc/app.bsky.feed.getPostThread');
  expect(source.searchParams.get('uri')).toBe('at://courier.example/app.bsky.feed.post/3kabc');
  expect(guestsOfDiscussion(discussion)).toEqual({ 'connect-src': ['https://public.api.bsky.app'] });
});

test('giscus is framed with the article’s address as its term, in the language of the article', () => {
  const discussion = discussionOf(article(null), { comments: giscus }, 'ar-LB');
  const source = new URL(discussion?.source ?? '');
  expect(source.origin + source.pathname).toBe('https://giscus.app/ar/widget');
  expect(Object.fromEntries(source.searchParams)).toMatchObject({
    repo: 'courier/talk',
    repoId: 'R_1',
    category: 'News',
    categoryId: 'DIC_1',
    term: '/2026/11/ferry/',
  });
  expect(guestsOfDiscussion(discussion)).toEqual({ 'frame-src': ['https://giscus.app'] });
  expect(discussionOf(article(null), { comments: giscus }, 'fi')?.source).toMatch(/^https:\/\/giscus\.app\/en\//);
});

test('a page without a discussion may ask nobody for one', () => {
  expect(guestsOfDiscussion(null)).toEqual({});
});

test.each([
  ['https://social.example/@courier/114', '114'],
  ['https://social.example/@reader@other.example/114/', '114'],
  ['https://social.example/@courier', null],
  ['http://social.example/@courier/114', null],
  ['https://social.example:8443/@courier/114', null],
  ['https://social.example@evil.example/@courier/114', null],
  ['at://did:plc:abc/app.bsky.feed.post/3k', null],
])('the status of %s at social.example is %s', (address, status) => {
  expect(mastodonStatus(address, 'social.example')).toBe(status);
});

test.each([
  ['https://bsky.app/profile/courier.example/post/3k', { author: 'courier.example', key: '3k' }],
  ['at://did:plc:abc/app.bsky.feed.post/3k', { author: 'did:plc:abc', key: '3k' }],
  ['https://bsky.app/profile/courier.example', null],
  ['https://bsky.app.evil.example/profile/a/post/3k', null],
  ['https://bsky.app/profile/a/post/3k?x', null],
])('the post of %s is %o', (address, post) => {
  expect(blueskyPost(address)).toEqual(post);
});
