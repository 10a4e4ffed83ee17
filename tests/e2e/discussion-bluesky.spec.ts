import { expect } from '@playwright/test';
import { json, show, status, test } from './foreign-talk.ts';

const post = 'https://bsky.app/profile/courier.example/post/3k';

function postOf(key: string, text: string, replies: unknown[] = [], facets: unknown[] = []) {
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: {
      uri: `at://did:plc:abc/app.bsky.feed.post/${key}`,
      cid: 'bafy',
      author: { did: 'did:plc:abc', handle: 'ada.example', displayName: 'Ada <b>Wren</b>' },
      record: { $type: 'app.bsky.feed.post', text, createdAt: '2026-11-20T10:00:00.000Z', facets },
      indexedAt: '2026-11-20T10:00:01.000Z',
    },
    replies,
  };
}

test('answers on Bluesky are shown with links by bytes, and without what is blocked', async ({ page, open }) => {
  const link = (byteStart: number, byteEnd: number, uri: string) => ({
    index: { byteStart, byteEnd },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
  });
  const first = postOf(
    'a',
    'Äh, here <i>',
    [postOf('b', 'Deeper')],
    [link(5, 9, 'https://example.org/'), link(0, 2, 'javascript:alert(1)')],
  );
  const blocked = { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://x', blocked: true };
  const { asked } = await open({ kind: 'bluesky' }, post, json({ thread: postOf('root', 'Root', [first, blocked]) }));
  expect(asked).toEqual([]);
  await show(page).click();
  const list = page.getByRole('list', { name: 'Talk' });
  await expect(list.locator('> li')).toHaveCount(1);
  await expect(list.locator('> li > article > p').first()).toHaveText('Äh, here <i>');
  await expect(list.getByRole('link', { name: 'here' })).toHaveAttribute('href', 'https://example.org/');
  await expect(list.locator('> li > ol')).toContainText('Deeper');
  await expect(list.locator('b, i')).toHaveCount(0);
  expect(asked.map((address) => new URL(address).host)).toEqual(['public.api.bsky.app']);
});

test('a post that is not on Bluesky any more is gone', async ({ page, open }) => {
  await open({ kind: 'bluesky' }, post, json({ error: 'NotFound', message: 'Post not found' }, 400));
  await show(page).click();
  await expect(status(page)).toHaveText('GONE');
});
