import { readFile } from 'node:fs/promises';
import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { tabTo } from './tab-to.ts';
import { expect, test, type Page } from './visit.ts';

const open = (page: Page, directory: string) => openPage(page, builtSite(directory).articleWith('<picture'));
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const said = (page: Page) => page.locator('reading-tools > [role=status]');
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('an article is saved by keyboard, listed, read and removed', async ({ page, site }) => {
  await open(page, site.directory);
  const title = await headline(page);
  await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Saved on this device');
  await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(save(page)).toBeFocused();

  await openPage(page, 'saved/');
  await expect(page.getByRole('listitem').getByRole('link', { name: title })).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  expect(await headline(page)).toBe(title);
  await expect(save(page)).toHaveAttribute('aria-pressed', 'true');

  await openPage(page, 'saved/');
  await page.getByRole('button', { name: `Remove: ${title}` }).press('Enter');
  await expect(page.locator('saved-list').getByRole('status')).toHaveText(`Removed: ${title}`);
  await expect(page.getByText('Nothing is saved yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add articles from a file' })).toBeFocused();
});

test('where the network is gone the tool says so, and it works when it is back', async ({ page, site, complaints }) => {
  await open(page, site.directory);
  await page.route('**/_astro/save.*.js', (route) => route.abort());
  await save(page).click();
  await expect(said(page)).toHaveText('There is no connection, so nothing could be loaded.');
  await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
  expect(complaints.splice(0).join()).toContain('_astro/save');
  await page.unrouteAll();
  await save(page).click();
  await expect(said(page)).toHaveText('Saved on this device');
});

test('pressed again it is saved no longer', async ({ page, site }) => {
  await open(page, site.directory);
  await save(page).click();
  await expect(said(page)).toHaveText('Saved on this device');
  await save(page).click();
  await expect(said(page)).toHaveText('No longer saved');
  await openPage(page, 'saved/');
  await expect(page.getByText('Nothing is saved yet')).toBeVisible();
});

test('the list goes to a file, and from it to another device', async ({ page, site, browser, baseURL }) => {
  await open(page, site.directory);
  const title = await headline(page);
  await save(page).click();
  await expect(said(page)).toHaveText('Saved on this device');
  await openPage(page, 'saved/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the list as a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('The-Alder-Lake-Courier.json');
  const file = { name: 'list.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };

  const device = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const other = await device.newPage();
  await other.goto('saved/');
  // Nobody can choose a file before the list is there.
  await expect(other.locator('saved-list')).toBeVisible();
  await other.locator('input[type=file]').setInputFiles(file);
  const status = other.locator('saved-list').getByRole('status');
  await expect(status).toHaveText('Articles added: 1');
  await expect(other.getByRole('link', { name: title })).toBeVisible();
  await other.locator('input[type=file]').setInputFiles(file);
  await expect(status).toHaveText('Articles added: 0');
  await expect(other.getByRole('listitem').getByRole('button')).toHaveCount(1);
  await device.close();
});

const entry = { headline: 'Ice', language: 'en', at: '2026-11-20T10:00:00Z', modified: null, digests: [] };
const list = (saved: unknown) => JSON.stringify({ kind: 'broadsheet saved articles', version: 1, saved });

for (const [what, text] of [
  ['is no JSON', 'Ice Reaches the Bay'],
  ['is of another kind', '{"bookmarks":[]}'],
  ['is of a version to come', list([]).replace('1', '2')],
  ['has an entry that leads to another site', list([{ ...entry, path: '//evil.example/' }])],
  ['has an entry with a script', list([{ ...entry, path: 'javascript:alert(1)' }])],
  ['has an entry without a date', list([{ ...entry, path: '2026/11/ice/', at: 'yesterday' }])],
] as const) {
  test(`a file that ${what} adds nothing and says so`, async ({ page }) => {
    await openPage(page, 'saved/');
    const buffer = Buffer.from(text);
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await expect(page.locator('saved-list').getByRole('status')).toHaveText(/no list of saved articles/);
    expect(await stored(page)).toEqual([]);
  });
}

test('where storage is refused, nothing is said to be saved that is not', async ({ page, site }) => {
  await refuseStorage(page);
  await open(page, site.directory);
  await save(page).click();
  await expect(said(page)).toHaveText(/could not be saved/);
  await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
  await openPage(page, 'saved/');
  await expect(page.getByText('Nothing is saved yet')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['saved/', 'reading/']) {
    test(`/${path} says what it is and what it needs`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.getByText(/needs JavaScript/)).toBeVisible();
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    });
  }
});
