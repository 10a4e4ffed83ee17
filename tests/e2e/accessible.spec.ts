import AxeBuilder from '@axe-core/playwright';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { axeFindings } from './axe-findings.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { kind, path } of site.kinds) {
      test(`${kind}: axe finds nothing`, async ({ page }) => {
        await page.goto(path);
        expect(await axeFindings(page)).toEqual([]);
      });
    }

    test('the text of an article has the enhanced contrast', async ({ page }) => {
      await page.goto(site.articleWith('<article'));
      const axe = new AxeBuilder({ page }).include('.article-text').withRules('color-contrast-enhanced');
      const { violations } = await axe.analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary))).toEqual([]);
    });
  });
}

test('light and dark are two different papers', async ({ page }) => {
  await page.goto('');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});
