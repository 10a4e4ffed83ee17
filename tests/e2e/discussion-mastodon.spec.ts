import { expect } from '@playwright/test';
import { json, show, status, test, type Answer } from './foreign-talk.ts';

const mastodon = { kind: 'mastodon', host: 'social.example' } as const;
const toot = 'https://social.example/@courier/114';

function tootOf(id: string, above: string, content: string, more: object = {}) {
  return {
    id,
    in_reply_to_id: above,
    url: `https://social.example/@ada/${id}`,
    uri: `https://social.example/users/ada/statuses/${id}`,
    created_at: '2026-11-20T10:00:00.000Z',
    content,
    spoiler_text: '',
    visibility: 'public',
    emojis: [],
    account: { id: '1', acct: 'ada', display_name: 'Ada Wren', avatar: 'https://social.example/avatar.png' },
    ...more,
  };
}

test('nothing is asked before the press, and only the chosen host after it', async ({ page, open }) => {
  const { asked } = await open(
    mastodon,
    toot,
    json({ ancestors: [], descendants: [tootOf('1', '114', '<p>Hello.</p>')] }),
  );
  await expect(show(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await show(page).click();
  await expect(page.getByRole('article')).toContainText('Hello.');
  expect(asked).toEqual(['https://social.example/api/v1/statuses/114/context']);
});

test('answers on Mastodon stand below what they answer, with name, date and link, and take the focus', async ({
  page,
  open,
}) => {
  const descendants = [
    tootOf(
      '1',
      '114',
      '<p>First <a href="https://example.org/a" class="u"><span class="invisible">https://</span>example.org</a></p>',
    ),
    tootOf('2', '1', '<p>Answer</p>', { account: { acct: 'bo@other.example', display_name: '' } }),
    tootOf('3', '114', '<p>Second</p>', { spoiler_text: 'About gulls' }),
    tootOf('4', 'hidden', '<p>Lost</p>'),
  ];
  await open(mastodon, toot, json({ ancestors: [], descendants }));
  await show(page).click();
  const list = page.getByRole('list', { name: 'Talk' });
  await expect(list).toBeFocused();
  await expect(list.locator('> li > article')).toHaveCount(3);
  await expect(list.locator('> li > ol > li > article')).toContainText('bo@other.example');
  await expect(list.getByRole('link', { name: 'https://example.org' })).toHaveAttribute(
    'href',
    'https://example.org/a',
  );
  await expect(list.getByRole('link', { name: /2026/ }).first()).toHaveAttribute(
    'href',
    'https://social.example/@ada/1',
  );
  await expect(list).toContainText('About gulls');
  await expect(list).not.toContainText('Second');
});

const attacks = [
  '<img src=x onerror="window.broken=1">',
  '<script>window.broken=1</script>',
  '<a href="javascript:window.broken=1">press</a>',
  '<svg onload="window.broken=1"><a xlink:href="javascript:window.broken=1">x</a></svg>',
  '<p onclick="window.broken=1" style="position:fixed" id="main" class="paper">words</p>',
  '<iframe srcdoc="<script>parent.broken=1</script>"></iframe>',
  '<form action="https://evil.example"><input name="a"><button>Send</button></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.broken=1">',
  '<a href="  java\tscript:window.broken=1">tab</a><base href="https://evil.example">',
];

test('nothing that a foreign post holds runs, loads, or dresses as the paper', async ({ page, open }) => {
  const descendants = attacks.map((content, at) =>
    tootOf(String(at), '114', content, { url: 'javascript:window.broken=1' }),
  );
  const name = { acct: 'eve', display_name: '<img src=x onerror="window.broken=1">' };
  const { asked } = await open(
    mastodon,
    toot,
    json({ ancestors: [], descendants: [...descendants, tootOf('99', '114', '<p>End</p>', { account: name })] }),
  );
  await show(page).click();
  const list = page.getByRole('list', { name: 'Talk' });
  await expect(list).toContainText('End');
  await expect(list).toContainText('<img src=x');
  for (const element of await list.locator('article > p:first-child').all()) await element.click();
  expect(await page.evaluate(() => Reflect.get(window, 'broken') as unknown)).toBeUndefined();
  await expect(list.locator('img, script, svg, iframe, form, input, button, style, base, math')).toHaveCount(0);
  await expect(list.locator('[onclick], [style], [id], .paper, a[href^="javascript" i]')).toHaveCount(0);
  expect(asked).toHaveLength(1);
});

for (const [what, answer, told] of [
  ['is empty', json({ ancestors: [], descendants: [] }), 'EMPTY'],
  ['is gone', json({ error: 'Record not found' }, 404), 'GONE'],
  ['is asked too often', json({ error: 'Too many requests' }, 429), 'BUSY'],
  ['breaks', json({ error: 'Internal' }, 500), 'FAILED'],
  ['answers with something else', json(['no', 'context']), 'FAILED'],
  ['cannot be reached', ((response) => response.destroy()) as Answer, 'FAILED'],
] as const) {
  test(`where the discussion ${what}, that is said, and the link to it stays`, async ({ page, open }) => {
    await open(mastodon, toot, answer);
    await show(page).click();
    await expect(status(page)).toHaveText(told);
    await expect(page.getByRole('link', { name: 'Elsewhere' })).toHaveAttribute('href', toot);
    await expect(show(page)).toBeVisible();
  });
}
