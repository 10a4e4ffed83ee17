import { axeFindings } from './axe-findings.ts';
import { builtSite } from './built-site.ts';
import { subscribe, subscribeAndKeep } from './press.ts';
import { expect } from './visit.ts';
import { articlesOf, heading, isPhotoShown, readStory, test } from './without-network.ts';

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
