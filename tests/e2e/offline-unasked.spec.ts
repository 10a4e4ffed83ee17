import { subscribe } from './press.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { expect } from './visit.ts';
import { articlesOf, heading, test } from './without-network.ts';

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
