import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { discussionOf, type CommentsSettings } from '../../src/edition/discussion.ts';

type Answer = (response: ServerResponse) => void;

interface Talk {
  /** Opens a page with the discussion; `asked` grows by each request that leaves the page's own host. */
  open: (comments: CommentsSettings, address: string, answer: Answer) => Promise<{ asked: string[] }>;
}

const own = 'http://paper.localhost';
const words = { empty: 'EMPTY', gone: 'GONE', busy: 'BUSY', failed: 'FAILED', loading: 'LOADING' };

/** The scripts as they are bundled for the paper, by file name. */
const scripts = base.extend<object, { bundle: Map<string, string> }>({
  bundle: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed: none
    async ({}, use) => {
      const options = {
        write: false,
        minify: false,
        modulePreload: false,
        rollupOptions: { input: 'src/reader/discussion.ts' },
      };
      const made = await build({ configFile: false, logLevel: 'silent', base: '/', build: options });
      const outputs = 'output' in made ? made.output : [];
      await use(new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : []))));
    },
    { scope: 'worker' },
  ],
});

/** A page of its own host; the other hosts are a local server that answers as they do. */
const test = scripts.extend<Talk>({
  open: async ({ page, bundle }, use) => {
    let answer: Answer = () => undefined;
    const server = createServer((_, response) => answer(response)).listen(0, 'localhost');
    await once(server, 'listening');
    const local = `http://localhost:${(server.address() as AddressInfo).port}`;
    await use(async (comments, address, given) => {
      answer = given;
      const asked: string[] = [];
      const discussion = discussionOf({ discussion: address, url: '/2026/11/ferry/' }, { comments }, 'en');
      const data = { kind: discussion?.kind, source: discussion?.source, name: 'Talk', ...words };
      const attributes = Object.entries(data).map(
        ([key, value]) => `data-${key}="${(value ?? '').replaceAll('&', '&amp;')}"`,
      );
      const entry = [...bundle.keys()].find((file) => file.includes('discussion-')) ?? '';
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><meta name="description" content="Boats &amp; winter"><reader-discussion ${attributes.join(' ')}>
        <p><button type="button" hidden>Show</button><small hidden>From there</small></p><p role="status"></p>
        <p><a href="${discussion?.link ?? ''}">Elsewhere</a></p></reader-discussion><script type="module" src="/${entry}"></script>`;
      await page.route('**/*', async (route) => {
        const url = new URL(route.request().url());
        if (url.origin !== own) {
          asked.push(url.href);
          const response = await route.fetch({ url: local + url.pathname + url.search }).catch(() => null);
          return response === null ? route.abort() : route.fulfill({ response });
        }
        const script = bundle.get(url.pathname.slice(1));
        if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: script });
        return route.fulfill({ contentType: 'text/html', body: html });
      });
      await page.goto(`${own}/2026/11/ferry/`);
      return { asked };
    });
    server.closeAllConnections();
    server.close();
  },
});

const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(value));

const show = (page: Page) => page.getByRole('button', { name: 'Show' });
const status = (page: Page) => page.getByRole('status');

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

const giscus = { kind: 'giscus', repo: 'courier/talk', repoId: 'R_1', category: 'News', categoryId: 'DIC_1' } as const;
const widget: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>giscus</title><script>
    parent.postMessage({ giscus: { resizeHeight: 777 } }, '*');
    addEventListener('message', ({ data }) => { document.title = data.giscus.setConfig.theme; document.body.textContent = document.title; });
  </script><body></body>`);

test('giscus is framed at a press, takes its height, and follows the theme of the page', async ({ page, open }) => {
  const { asked } = await open(giscus, '', widget);
  expect(asked).toEqual([]);
  await show(page).click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveCSS('block-size', '777px');
  const source = new URL((await frame.getAttribute('src')) ?? '');
  expect(source.origin).toBe('https://giscus.app');
  expect(source.searchParams.get('term')).toBe('/2026/11/ferry/');
  expect(source.searchParams.get('origin')).toBe(`${own}/2026/11/ferry/`);
  expect(source.searchParams.get('description')).toBe('Boats & winter');
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  await expect(page.frameLocator('iframe').locator('body')).toHaveText('dark');
  expect(new Set(asked.map((address) => new URL(address).host))).toEqual(new Set(['giscus.app']));
});

/** A widget that says something to the page that frames it, where it has a session, or has none. */
const widgetThatSays =
  (said: object, hasSession: boolean): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>giscus</title><body><script>
    const session = new URLSearchParams(location.search).get('session');
    document.body.textContent = 'session ' + session;
    if ((session !== '') === ${String(hasSession)}) parent.postMessage({ giscus: ${JSON.stringify(said)} }, '*');
  </script>`);

for (const [what, said] of [
  ['signs out in the discussion', { signOut: true }],
  ['has a session that is over', { error: 'State has expired' }],
] as const) {
  test(`a reader who ${what} sees it signed out`, async ({ page, open }) => {
    await open(giscus, '', widgetThatSays(said, true));
    await page.goto(`${own}/2026/11/ferry/?giscus=abc`);
    await expect(page.frameLocator('iframe').locator('body')).toHaveText('session ');
    await expect(page).toHaveURL(`${own}/2026/11/ferry/`);
    await expect(status(page)).toHaveText('');
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });
}

for (const [error, told] of [
  ['Discussion not found', ''],
  ['API rate limit exceeded', 'BUSY'],
  ['Bad credentials', 'FAILED'],
  ['Something went wrong', 'FAILED'],
] as const) {
  test(`where giscus says “${error}” to somebody not signed in, the page says “${told}”`, async ({ page, open }) => {
    await open(giscus, '', widgetThatSays({ error }, false));
    await show(page).click();
    await expect(page.frameLocator('iframe').locator('body')).toHaveText('session ');
    await expect(status(page)).toHaveText(told);
  });
}

test('what another frame says is not heard', async ({ page, open }) => {
  await open(giscus, '', widget);
  await show(page).click();
  await expect(page.locator('iframe')).toHaveCSS('block-size', '777px');
  await page.evaluate(() => window.postMessage({ giscus: { resizeHeight: 5, error: 'Something' } }, '*'));
  await page.waitForTimeout(100);
  await expect(page.locator('iframe')).toHaveCSS('block-size', '777px');
  await expect(status(page)).toHaveText('');
});
