import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { pierNow, pierPaper } from '../papers/pier-paper.ts';
import { printedUnder, printPaper } from '../papers/print-paper.ts';
import { Press, subscribe, subscribeAndKeep } from './press.ts';
import { stored } from './refuse-storage.ts';
import { expect, test as visit, type Page } from './visit.ts';

/** The same paper on three days, each edition printed over the one before and then laid aside. */
interface Editions {
  /** Its breaking story is three hours old. */
  first: string;
  /** Two days later, with one more story, other settings, and no word of the first changed. */
  second: string;
  /** Not kept for reading without the network any more. */
  unkept: string;
}

const later = '2026-11-22T12:00:00Z';
const burst = '2026/11/water-main-bursts/';

const test = visit.extend<{ press: Press }, { editions: Editions }>({
  editions: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed: none
    async ({}, use) => {
      const edition = async (name: string, files: Record<string, string>, now: string) => {
        const site = await printPaper('pier', files, now);
        const copy = join(dirname(site), name);
        await rm(copy, { recursive: true, force: true });
        await cp(site, copy, { recursive: true });
        return copy;
      };
      const more = {
        'articles/town/gulls-return.txt':
          'Gulls Return to the Pier\n\nBy Kim Roe\nNovember 22, 2026\n\nThey came back on Sunday.\n',
      };
      await use({
        first: await edition('first', pierPaper(), pierNow),
        second: await edition(
          'second',
          { ...pierPaper({ comments: '{ kind: bluesky }', frontRepeats: 'true' }), ...more },
          later,
        ),
        unkept: await edition('unkept', pierPaper({ offline: 'false' }), later),
      });
    },
    { scope: 'worker', timeout: 9 * 60_000 },
  ],
  press: async ({ editions }, use) => {
    const press = new Press(printedUnder);
    await press.serve(editions.first);
    await use(press);
    await press.close();
  },
  baseURL: ({ press }, use) => use(press.address),
  // Each test has a server of its own, whose requests are no other host's.
  complaints: async ({ press }, use) => {
    expect(press.address).toContain('localhost');
    await use([]);
  },
});
// One printing for all.
test.describe.configure({ mode: 'default' });

const frontStories = (page: Page) =>
  page
    .getByRole('main')
    .locator(':is(h2, h3) a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

test('breaking news stands in a line above the front page, and says so wherever it stands', async ({ page }) => {
  await page.goto('');
  const line = page.locator('.breaking-line');
  await expect(line.locator('.kicker')).toHaveText('Breaking');
  await expect(line.getByRole('heading', { level: 2 })).toHaveText('Water Main Bursts Under the Square');
  expect((await frontStories(page)).filter((path) => path === printedUnder + burst)).toHaveLength(1);
  const below = await line.boundingBox();
  const lead = await page.locator('.front').boundingBox();
  expect((below?.y ?? Infinity) + (below?.height ?? 0)).toBeLessThanOrEqual(lead?.y ?? 0);
  await line.getByRole('link').click();
  await expect(page.locator('article header .kicker')).toHaveText('Breaking');
});

test('when its hours are over the line is gone, and no page says “Breaking” any more', async ({
  page,
  press,
  editions,
}) => {
  await press.serve(editions.second);
  for (const path of ['', 'town/', 'by/kim-roe/', '2026/11/', '2026/11/20/', burst]) {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('Water Main Bursts Under the Square');
    await expect(page.getByRole('main')).not.toContainText(/breaking/i);
    await expect(page.locator('.breaking-line')).toHaveCount(0);
  }
  await expect(page.locator('article header .kicker')).toHaveText('Town');
});

test('no story stands twice on the front page, but where the settings let sections repeat', async ({
  page,
  press,
  editions,
}) => {
  await page.goto('');
  const once = await frontStories(page);
  expect(new Set(once).size).toBe(once.length);
  await press.serve(editions.second);
  await page.goto('');
  const repeated = await frontStories(page);
  expect(new Set(repeated).size).toBeLessThan(repeated.length);
  const strip = page.locator('section', { has: page.getByRole('heading', { name: 'Lake' }) });
  await expect(strip.getByRole('link', { name: 'The Bridge Opens for the Winter' })).toBeVisible();
});

const widget = `<!doctype html><title>giscus</title><script>parent.postMessage({ giscus: { resizeHeight: 321 } }, '*');</script>`;
const toot = {
  id: '115',
  in_reply_to_id: '114',
  url: 'https://social.example/@ada/115',
  uri: 'https://social.example/users/ada/statuses/115',
  created_at: '2026-11-20T10:00:00.000Z',
  content: '<p>An answer.</p>',
  spoiler_text: '',
  visibility: 'public',
  emojis: [],
  account: { id: '1', acct: 'ada', display_name: 'Ada Wren', avatar: 'https://social.example/avatar.png' },
};
const post = (key: string, text: string, replies: unknown[]) => ({
  $type: 'app.bsky.feed.defs#threadViewPost',
  post: {
    uri: `at://did:plc:abc/app.bsky.feed.post/${key}`,
    cid: 'bafy',
    author: { did: 'did:plc:abc', handle: 'ada.example', displayName: 'Ada Wren' },
    record: { $type: 'app.bsky.feed.post', text, createdAt: '2026-11-20T10:00:00.000Z' },
    indexedAt: '2026-11-20T10:00:01.000Z',
  },
  replies,
});

for (const { kind, path, site, host, type, answer } of [
  {
    kind: 'giscus',
    site: ({ first }: Editions) => first,
    path: burst,
    host: 'https://giscus.app',
    type: 'text/html',
    answer: widget,
  },
  {
    kind: 'bluesky',
    site: ({ second }: Editions) => second,
    path: burst,
    host: 'https://public.api.bsky.app',
    type: 'application/json',
    answer: JSON.stringify({ thread: post('3k', 'The article.', [post('a', 'An answer.', [])]) }),
  },
  {
    kind: 'mastodon',
    site: () => testSites[2].directory,
    path: '2026/11/harbour-steps/',
    host: 'https://social.example',
    type: 'application/json',
    answer: JSON.stringify({ ancestors: [], descendants: [toot] }),
  },
] as const) {
  test(`a printed page asks ${kind} at the press and not before, and may ask nobody else`, async ({
    page,
    press,
    editions,
  }) => {
    await press.serve(site(editions), kind === 'mastodon' ? '/' : printedUnder);
    const headers = { 'content-type': type, 'access-control-allow-origin': '*' };
    const server = createServer((_, response) => response.writeHead(200, headers).end(answer)).listen(0, 'localhost');
    await once(server, 'listening');
    const local = `http://localhost:${(server.address() as AddressInfo).port}`;
    const asked: string[] = [];
    await page.route(
      (url) => url.origin !== new URL(press.address).origin,
      async (route) => {
        const url = new URL(route.request().url());
        asked.push(url.origin);
        await route.fulfill({ response: await route.fetch({ url: local + url.pathname }) });
      },
    );
    await page.goto(press.address + path, { waitUntil: 'networkidle' });
    const discussion = page.locator('reader-discussion');
    await expect(discussion.locator('small')).toContainText(new URL(host).host);
    expect(asked).toEqual([]);

    await discussion.getByRole('button').click();
    if (kind === 'giscus') await expect(discussion.locator('iframe')).toHaveCSS('block-size', '321px');
    else await expect(discussion).toContainText('An answer.');
    expect(new Set(asked)).toEqual(new Set([host]));

    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      await fetch('https://other.example/').catch(() => undefined);
      const frame = document.createElement('iframe');
      frame.src = 'https://other.example/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return violations.toSorted();
    });
    expect(refused).toEqual(['connect-src', 'frame-src']);
    expect(new Set(asked)).toEqual(new Set([host]));
    server.close();
    server.closeAllConnections();
  });
}

test.describe('with a worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the next edition, as it is printed, takes the place of the first', async ({ page, press, editions }) => {
    await subscribeAndKeep(page);
    await page.goto(burst, { waitUntil: 'networkidle' });
    await press.serve(editions.second);
    await page.goto('town/');
    await expect(page.getByRole('link', { name: 'Gulls Return to the Pier' })).toBeVisible();
    // The new worker has fetched the new front page, which was not opened.
    await expect
      .poll(() =>
        page.evaluate(async (front) => {
          const name = (await caches.keys()).find((one) => one.startsWith('broadsheet fronts')) ?? '';
          return (await (await (await caches.open(name)).match(front))?.text())?.includes('Gulls Return to the Pier');
        }, printedUnder),
      )
      .toBe(true);
    await press.close();
    await page.goto('');
    await expect(page.getByRole('link', { name: 'Gulls Return to the Pier' }).first()).toBeVisible();
    // What was read stays readable, with its script and style, though the new edition may have others.
    await page.goto(burst);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Water Main Bursts Under the Square');
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  });

  test('a paper that is kept no longer lets go of every copy, and of the worker', async ({ page, press, editions }) => {
    await subscribe(page);
    await page.goto(burst, { waitUntil: 'networkidle' });
    expect(await stored(page)).not.toEqual([]);
    await press.serve(editions.unkept);
    await page.goto('town/');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    await expect.poll(() => stored(page)).toEqual([]);
    await page.goto(burst, { waitUntil: 'networkidle' });
    expect(await stored(page)).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

test('a paper that is not kept has neither the page of what is, nor a manifest, and leads to none', async ({
  page,
  press,
  editions,
}) => {
  await press.serve(editions.unkept);
  for (const address of ['offline/', 'manifest.webmanifest', 'icon-512.png']) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
  for (const path of ['', burst, 'reading/', 'saved/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('link[rel=manifest], a[href*="offline"], [data-offline]')).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
