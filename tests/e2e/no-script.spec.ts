import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

test.use({ javaScriptEnabled: false });

test('an article is whole without script', async ({ page }) => {
  await page.goto(site.articleWith('<picture'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('figure').first().getByRole('img')).toBeVisible();
  for (const paragraph of await page.locator('.article-text > p').all()) await expect(paragraph).toBeVisible();
  await expect(page.getByRole('region', { name: /Comment/ })).toBeVisible();
});

test('what needs script is not offered, and the plain links are', async ({ page }) => {
  await page.goto(site.articleWith('<article'));
  await expect(page.getByRole('button')).toHaveCount(0);
  const foot = page.getByRole('region', { name: 'Share this article' });
  for (const name of ['Email', 'X', 'Facebook', 'LinkedIn', 'WhatsApp', 'Telegram', 'Reddit', 'Bluesky']) {
    await expect(foot.getByRole('link', { name, exact: true })).toBeVisible();
  }
  const head = page.locator('article > header');
  await head.getByText('Share', { exact: true }).click();
  await expect(head.getByRole('link', { name: 'Email', exact: true })).toBeVisible();
});

test('an embed is a plain link', async ({ page }) => {
  await page.goto(site.articleWith('class="embed"'));
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('.embed').getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
});

test('the front page leads to an article, and the article back', async ({ page }) => {
  await page.goto('');
  const lead = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
  await lead.click();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'The Alder Lake Courier' }).click();
  await expect(page).toHaveTitle('The Alder Lake Courier');
});

for (const { name, path, says } of [
  { name: 'search', path: 'search/', says: /^The search needs JavaScript/ },
  { name: 'listen', path: site.articleWith('<article'), says: /^Listening and saving need JavaScript/ },
  { name: 'saved', path: 'saved/', says: /^This page lists .* needs JavaScript/ },
  { name: 'offline', path: 'offline/', says: /without the network needs JavaScript/ },
]) {
  test(`${name} says that it needs script, and shows nothing that does not work`, async ({ page }) => {
    await page.goto(path);
    // In sight, in the language of the page.
    const words = page.locator('noscript p').filter({ hasText: says });
    await expect(words).toHaveCount(1);
    const { inLanguage, height } = await words.evaluate((element) => ({
      inLanguage: element.closest<HTMLElement>('[lang]')?.lang,
      height: element.getBoundingClientRect().height,
    }));
    expect(inLanguage).toBe('en-US');
    expect(height).toBeGreaterThan(12);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveCount(0);
  });
}
