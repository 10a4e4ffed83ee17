import { subscribe } from './press.ts';
import { expect } from './visit.ts';
import { articlesOf, heading, readStory, test } from './without-network.ts';

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
