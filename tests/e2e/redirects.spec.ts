import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

test.use({ javaScriptEnabled: false });

test('a former address leads to the page that took its place, without script', async ({ page, site, complaints }) => {
  const { redirects, pages } = builtSite(site.directory);
  expect(redirects.length).toBeGreaterThanOrEqual(2);
  for (const { path } of redirects) {
    await page.goto(path);
    await page.waitForURL((url) => !url.pathname.endsWith(encodeURI(path)));
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(new URL(page.url()).pathname);
    expect(pages.some(({ path: there }) => page.url().endsWith(`/${encodeURI(there)}`))).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // A page that is left at once need not have its icon.
  const others = complaints.filter((complaint) => !complaint.endsWith('favicon.svg (net::ERR_ABORTED)'));
  complaints.splice(0, complaints.length, ...others);
});
