import { axeFindings } from './axe-findings.ts';
import { builtSite } from './built-site.ts';
import { Press, subscribe, subscribeAndKeep } from './press.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { expect, test as visit, type Page } from './visit.ts';

const test = visit.extend<{ press: Press }>({
  // What fails without the network is what these tests are about.
  complaints: async ({ press }, use) => {
    expect(press.address).toContain('localhost');
    await use([]);
  },
  press: async ({ site }, use) => {
    const press = new Press(site.basePath);
    await press.serve(site.directory);
    await use(press);
    await press.close();
  },
  baseURL: ({ press }, use) => use(press.address),
});
test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Two articles with photos, and their headlines. */
function articlesOf(directory: string): { path: string; headline: RegExp }[] {
  const articles = builtSite(directory).pages.filter(
    ({ path, html }) => /^\d{4}\/\d\d\/[^/]{3,}\/$/.test(path) && html.includes('<picture'),
  );
  return articles.map(({ path, html }) => ({ path, headline: new RegExp(/<title>(.{12})/.exec(html)?.[1] ?? '') }));
}

/** Opens a story with the worker at work that keeps what is read, and gives its headline. */
async function readStory(page: Page, path: string): Promise<string> {
  await subscribeAndKeep(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  return heading(page).innerText();
}

const isPhotoShown = (page: Page) =>
  page
    .locator('article figure img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0));

test('what was read, with its photo, and the front page are there without the network', async ({
  page,
  site,
  press,
}) => {
  const [read] = articlesOf(site.directory);
  await subscribeAndKeep(page);
  await page.goto('');
  const front = await page.title();
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  expect(await isPhotoShown(page)).toBe(true);

  await press.close();
  await page.reload();
  await expect(heading(page)).toHaveText(headline);
  expect(await isPhotoShown(page)).toBe(true);
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.goto('');
  expect(await page.title()).toBe(front);
  await page.goto(`${read?.path ?? ''}?from=mail`);
  await expect(heading(page)).toHaveText(headline);
});

test('the page that is open in another tab when the reader asks for it is kept too', async ({ page, site, press }) => {
  const [read] = articlesOf(site.directory);
  await page.goto(read?.path ?? '');
  const headline = await heading(page).innerText();
  const settings = await page.context().newPage();
  await settings.goto('reading/');
  await settings.getByRole('radio', { name: 'Keep what I read' }).check();
  await expect
    .poll(() => settings.evaluate(async (url) => (await caches.match(url)) !== undefined, page.url()))
    .toBe(true);
  await press.close();
  await page.reload();
  await expect(heading(page)).toHaveText(headline);
});

test('a page that is not kept gives way to one that lists what is, and comes when the network is back', async ({
  page,
  site,
  press,
}) => {
  const [read, unread] = articlesOf(site.directory);
  const headline = await readStory(page, read?.path ?? '');
  await press.close();

  await page.goto(unread?.path ?? '');
  await expect(heading(page)).toHaveText('Reading without the network');
  await expect(page.getByText('This page is not kept on this device')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Front page' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: headline }).click();
  await expect(heading(page)).toHaveText(headline);

  await page.goto(unread?.path ?? '');
  await press.serve(site.directory);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('article')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(site.basePath + (unread?.path ?? ''));
});

test('a saved story keeps all its photos, and shows them on a screen of another width', async ({
  page,
  site,
  press,
}) => {
  const { path = '' } = builtSite(site.directory).kinds.find(({ kind }) => kind === 'article with a gallery') ?? {};
  await page.setViewportSize({ width: 390, height: 844 });
  await subscribe(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await press.close();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  const images = page.locator('article figure img');
  expect(await images.count()).toBeGreaterThan(1);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  }
});

test('the network goes away in the middle of a visit', async ({ page, site, press }) => {
  const [read] = articlesOf(site.directory);
  const headline = await readStory(page, read?.path ?? '');
  await press.close();
  // What this loads at its first use was fetched ahead.
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto('saved/');
  await page.getByRole('link', { name: headline }).click();
  await expect(heading(page)).toHaveText(headline);
});

test('with only what is saved kept, that is there without the network and what was read is not', async ({
  page,
  site,
  press,
}) => {
  const [saved, read] = articlesOf(site.directory);
  await subscribeAndKeep(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await expect(page.getByText('Pages kept for reading without the network: 1.')).toBeVisible();
  await page.getByRole('radio', { name: 'Keep the front page and what I save' }).check();
  await expect(page.getByText('Pages kept for reading without the network: 0.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/sw\.js$/);
  await page.goto(saved?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });

  await press.close();
  await page.goto(saved?.path ?? '');
  await expect(heading(page)).toHaveText(headline);
  expect(await isPhotoShown(page)).toBe(true);
  await page.goto(read?.path ?? '');
  await expect(heading(page)).toHaveText('Reading without the network');
});

test('the newest thirty that were read are kept', async ({ page, site }) => {
  test.setTimeout(120_000);
  const pages = builtSite(site.directory).pages.filter(({ path }) => /^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/$/.test(path));
  expect(pages.length).toBeGreaterThan(32);
  await subscribeAndKeep(page);
  const some = pages.slice(0, 32).map(({ path }) => path);
  for (const path of some) await page.goto(path, { waitUntil: 'commit' });
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('broadsheet read'));
      return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(kept).toEqual(some.slice(2).map((path) => site.basePath + path));
});

test('where the network takes every question and answers none, what is kept is there after four seconds', async ({
  page,
  site,
  press,
}) => {
  const [read, unread] = articlesOf(site.directory);
  const headline = await readStory(page, read?.path ?? '');
  await press.hang();
  const asked = Date.now();
  await page.goto(read?.path ?? '', { waitUntil: 'commit' });
  await expect(heading(page)).toHaveText(headline);
  const waited = Date.now() - asked;
  expect(waited).toBeGreaterThan(3500);
  expect(waited).toBeLessThan(10_000);
  await page.goto('', { waitUntil: 'commit' });
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  // What is not kept is waited for: a slow answer is better than none, until there is none.
  const opening = page.goto(unread?.path ?? '', { waitUntil: 'commit' });
  await page.waitForTimeout(500);
  await press.close();
  await opening;
  await expect(heading(page)).toHaveText('Reading without the network');
});

test('the network goes away in the middle of a search: that is said, and the next try finds', async ({
  page,
  site,
  press,
}) => {
  await subscribe(page);
  await page.goto('search/', { waitUntil: 'networkidle' });
  await press.close();
  const field = page.getByRole('searchbox');
  await field.fill('ferry');
  await expect(page.getByText('The search could not be loaded')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Archive' })).toBeVisible();
  await press.serve(site.directory);
  await field.fill('ferry winter');
  await expect(page.getByText(/^Stories found: \d+$/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('the network goes away while the saved articles are listed: they open, come off the list, and go to a file', async ({
  page,
  site,
  press,
}) => {
  const [first, second] = articlesOf(site.directory);
  await subscribe(page);
  for (const article of [first, second]) {
    await page.goto(article?.path ?? '', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  }
  const headline = await heading(page).innerText();
  await page.goto('saved/', { waitUntil: 'networkidle' });
  await press.close();
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list).toHaveCount(2);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the list as a file' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.json$/);
  await page
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await expect(list).toHaveCount(1);
  await page.getByRole('link', { name: headline }).click();
  await expect(heading(page)).toHaveText(headline);
});

test('who has asked for nothing leaves no trace of what was read, and has the front page with its photos', async ({
  page,
  site,
  press,
}) => {
  const [read] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.goto('archive/', { waitUntil: 'networkidle' });
  expect(await stored(page)).toEqual(expect.not.arrayContaining([expect.stringMatching(/choices|saved|read$/)]));
  const kept = await page.evaluate(async () => {
    const all = (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => url),
    );
    return (await Promise.all(all)).flat().map((url) => new URL(url).pathname);
  });
  const front = ['', 'offline/', 'reading/', 'saved/'].map((path) => site.basePath + path);
  expect([...new Set(kept.filter((path) => path.endsWith('/')))].toSorted()).toEqual(front.toSorted());
  expect(kept.filter((path) => path.startsWith(site.basePath + (read?.path ?? '/')))).toEqual([]);

  await press.close();
  await page.goto(read?.path ?? '');
  await expect(heading(page)).toHaveText('Reading without the network');
  await expect(page.getByText('What you read is kept as well if you ask for it')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Front page' }).click();
  const lead = page.locator('main picture img').first();
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('a new edition comes with the first photo of its front page, in any width', async ({ page, site, press }) => {
  const [read] = articlesOf(site.directory);
  await page.goto(read?.path ?? '');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await press.close();
  await page.goto('');
  const lead = page.locator('main picture img').first();
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('where choices cannot be kept there is no worker, so that nothing comes back against a wish', async ({ page }) => {
  await refuseStorage(page);
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('radio', { name: 'Keep nothing' })).toBeChecked();
  await page.goto('', { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('one button removes the worker and all that it kept', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything has been removed.' })).toBeVisible();
  expect(await stored(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('where the reader wants nothing kept, there is no worker and nothing is stored but the choice', async ({
  page,
}) => {
  await subscribe(page);
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'Keep nothing' }).check();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto('', { waitUntil: 'networkidle' });
  await page.goto('about/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await stored(page)).toEqual([expect.stringMatching(/ choices$/)]);
});

test('an article at load asks for nothing for the worker', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await page.goto(read?.path ?? '', { waitUntil: 'load' });
  const early = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const names = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < loaded.loadEventStart);
    return names.map(({ name }) => new URL(name).pathname);
  });
  expect(early.filter((path) => /sw\.js|icon-|manifest/.test(path))).toEqual([]);
  expect(early.length + 1).toBeLessThanOrEqual(8);
});

test('a browser without workers shows the same paper', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything has been removed.' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('the manifest names the paper, its scope and icons that are there', async ({ page, site, press }) => {
  await page.goto('');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await page.request.get(new URL(address ?? '', press.address).href)).json()) as {
    name: string;
    short_name: string;
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({
    name: 'The Alder Lake Courier',
    short_name: 'The Alder Lake Courier',
    start_url: site.basePath,
    scope: site.basePath,
  });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  const icons = manifest.icons.map(({ src }) => src);
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  for (const src of [...icons, touch ?? '']) {
    const answer = await page.request.get(new URL(src, press.address).href);
    expect(answer.headers()['content-type']).toBe('image/png');
  }
});
