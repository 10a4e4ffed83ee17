import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test, type Page } from './visit.ts';

const site = builtSite(testSites[0].directory);

const isThere = (page: Page) => page.waitForFunction(() => customElements.get('share-bar') !== undefined);

for (const path of ['', site.articleWith('<picture'), 'search/']) {
  test(`/${path}: the one script comes after the first paint, and italics and manifest after the load`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await isThere(page);
    await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
    const { paint, load, asked } = await page.evaluate(() => {
      const at = (type: string) => performance.getEntriesByType(type);
      const [visit] = at('navigation') as PerformanceNavigationTiming[];
      return {
        paint: at('paint')[0]?.startTime ?? Infinity,
        load: visit?.loadEventStart ?? Infinity,
        asked: at('resource').map(({ name, startTime }) => ({ name, startTime })),
      };
    });
    const [script, ...others] = asked.filter(({ name }) => name.includes('/paper.astro'));
    expect(others).toEqual([]);
    expect(script?.startTime).toBeGreaterThanOrEqual(paint);
    const late = asked.filter(({ name }) => /-italic-|manifest|icon-/.test(name));
    expect(late.filter(({ startTime }) => startTime < load)).toEqual([]);
  });
}

test('where the browser tells of no paint, the script comes all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'PerformanceObserver');
  });
  await page.goto(site.articleWith('<picture'));
  await isThere(page);
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
});
