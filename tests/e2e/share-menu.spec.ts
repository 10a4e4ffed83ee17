import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { expect, test, type Page } from './visit.ts';

const menu = (page: Page) => page.locator('article > header share-bar details');
const summary = (page: Page) => menu(page).locator('summary');

test.beforeEach(async ({ page, site }) => {
  await openPage(page, builtSite(site.directory).articleWith('<picture'));
  await summary(page).click();
  await expect(menu(page)).toHaveAttribute('open');
});

test('Escape closes the share menu and gives the focus back', async ({ page }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu(page)).not.toHaveAttribute('open');
  await expect(summary(page)).toBeFocused();
});

test('a press beside the share menu closes it', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).click();
  await expect(menu(page)).not.toHaveAttribute('open');
});

test('the focus that moves on closes the share menu', async ({ page }) => {
  const links = await menu(page).getByRole('link').count();
  for (let index = 0; index <= links; index += 1) await page.keyboard.press('Tab');
  await expect(menu(page)).not.toHaveAttribute('open');
});
