import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { expect, test } from './visit.ts';

test('one button removes everything', async ({ page, site }) => {
  await openPage(page, builtSite(site.directory).articleWith('<picture'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await openPage(page, 'reading/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('checkbox', { name: 'Remember what I read' }).check();
  await expect(page.getByText('Saved articles: 1.')).toBeVisible();
  expect(await stored(page)).not.toEqual([]);

  await page.getByRole('button', { name: 'Remove everything' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Everything has been removed.' })).toBeVisible();
  await expect(page.getByText('Saved articles: 0.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'As the device' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Remember what I read' })).not.toBeChecked();
  expect(await stored(page)).toEqual([]);
});

test('where storage is refused, the settings say so', async ({ page }) => {
  await refuseStorage(page);
  await openPage(page, 'reading/');
  await page.getByRole('checkbox', { name: 'Remember what I read' }).check();
  await expect(page.getByText('This browser lets the paper store nothing').first()).toBeVisible();
});
