import { testSites } from '../../src/commands/checks/test-sites.ts';
import { axeFindings, rulesOfColour } from './axe-findings.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { kind, path } of site.kinds) {
  test(`${kind}: axe finds nothing in light, and nothing in the colours of dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect.soft(await axeFindings(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeFindings(page, { only: rulesOfColour }), 'in dark').toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the text of an article has the enhanced contrast in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.articleWith('<article'));
    const enhanced = { only: ['color-contrast-enhanced'], within: '.article-text' };
    expect(await axeFindings(page, enhanced)).toEqual([]);
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
