import { builtSite } from './built-site.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { tabTo } from './tab-to.ts';
import { expect, test, type Page } from './visit.ts';

const open = (page: Page, directory: string) =>
  page.goto(builtSite(directory).articleWith('<picture'), { waitUntil: 'networkidle' });
const tools = (page: Page) => page.locator('reading-tools');
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const rem = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const barColors = (page: Page) =>
  page.evaluate(() => {
    const colors = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
    return [...colors].filter(({ media }) => matchMedia(media).matches).map(({ content }) => content);
  });

test('nothing is stored by reading', async ({ page, site }) => {
  for (const path of [builtSite(site.directory).articleWith('<picture'), '', 'saved/', 'reading/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(await stored(page)).toEqual([]);
});

test('dark is chosen by keyboard, holds on every page before its first paint, and goes back', async ({
  page,
  site,
  complaints,
}) => {
  await open(page, site.directory);
  const light = await paper(page);
  await tabTo(page, 'Reading tools');
  await page.keyboard.press('Enter');
  await tabTo(page, 'As the device');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tools(page).getByRole('radio', { name: 'Dark' })).toBeChecked();
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  expect(await barColors(page)).toEqual(['#13100e']);

  // The script of the page is held back: only what stands in the head has run.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('', { waitUntil: 'networkidle' });
  expect(await paper(page)).toBe(dark);
  expect(await barColors(page)).toEqual(['#13100e']);
  await page.unrouteAll();
  expect(complaints.splice(0).join()).toContain('_astro/paper');

  await page.goto('reading/');
  await page.getByRole('radio', { name: 'As the device' }).check();
  expect(await paper(page)).toBe(light);
  expect(await barColors(page)).toEqual(['#fcfaf7']);
});

test('print is light, whatever is chosen', async ({ page, site }) => {
  await open(page, site.directory);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await paper(page)).toBe('rgb(255, 255, 255)');
  await expect(tools(page)).toBeHidden();
  const address = await page.locator('link[rel=canonical]').getAttribute('href');
  await expect(page.locator('.printed-address')).toHaveText(address ?? '-');
});

test('light is chosen where the device is dark', async ({ page, site }) => {
  await open(page, site.directory);
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).not.toBe(light);
  await tools(page).getByText('Reading tools').click();
  await tools(page).getByRole('radio', { name: 'Light' }).check();
  expect(await paper(page)).toBe(light);
});

test('a press on the words of a choice chooses it, and the menu stays', async ({ page, site }) => {
  await open(page, site.directory);
  const light = await paper(page);
  await tools(page).getByText('Reading tools').click();
  await tools(page).getByText('Dark', { exact: true }).click();
  expect(await paper(page)).not.toBe(light);
  await expect(tools(page).locator('details')).toHaveAttribute('open');
});

test('the text has three sizes, each the same on the next page', async ({ page, site }) => {
  await open(page, site.directory);
  const standard = await rem(page);
  await tools(page).getByText('Reading tools').click();
  await tools(page).getByRole('radio', { name: 'Large', exact: true }).check();
  const large = await rem(page);
  await tools(page).getByRole('radio', { name: 'Largest' }).check();
  const largest = await rem(page);
  expect([large / standard, largest / standard]).toEqual([1.15, 1.3]);
  await page.goto('');
  expect(await rem(page)).toBe(largest);
  await page.goto('reading/');
  await expect(page.getByRole('radio', { name: 'Largest' })).toBeChecked();
});

test('a choice in one tab shows in another', async ({ page, context, site }) => {
  await open(page, site.directory);
  const light = await paper(page);
  const other = await context.newPage();
  await other.goto('reading/');
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => paper(page)).not.toBe(light);
});

test('the menu closes on Escape and gives the focus back', async ({ page, site }) => {
  await open(page, site.directory);
  await tabTo(page, 'Reading tools');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Standard');
  await page.keyboard.press('Escape');
  await expect(tools(page).locator('details')).not.toHaveAttribute('open');
  await expect(tools(page).locator('summary')).toBeFocused();
});

test('where storage is refused, a choice holds for the page, and that is said', async ({ page, site }) => {
  await refuseStorage(page);
  await open(page, site.directory);
  const light = await paper(page);
  await tools(page).getByText('Reading tools').click();
  await tools(page).getByRole('radio', { name: 'Dark' }).check();
  expect(await paper(page)).not.toBe(light);
  await tools(page).getByRole('radio', { name: 'Largest' }).check();
  expect(await rem(page)).toBe(20.8);
  await expect(tools(page).locator('reading-choices').getByRole('status')).toHaveText(/this page alone/);
});

test('what is stored makes no difference where it is not what the paper wrote', async ({ page, site }) => {
  await open(page, site.directory);
  const light = await paper(page);
  await page.evaluate(() => {
    const { base } = document.documentElement.dataset;
    localStorage.setItem(`broadsheet ${base ?? ''} choices`, '{"theme":["dark"],"size":"huge","speed":"fast"');
    localStorage.setItem(`broadsheet ${base ?? ''} saved`, '[{"path":"https://example.com/"}]');
  });
  await page.goto('saved/');
  await expect(page.getByText('Nothing is saved yet')).toBeVisible();
  expect(await paper(page)).toBe(light);
});
