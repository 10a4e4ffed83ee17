import AxeBuilder from '@axe-core/playwright';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { scrollThrough } from '../e2e/scroll-through.ts';
import { expect, test, type Page } from '../e2e/visit.ts';
import { openedTools } from './opened-tools.ts';

const site = builtSite(testSites[0].directory);
const widths = [320, 390, 768, 1280];

/** Colours are all that differs between the themes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds by rule and place. In light that is all it knows, and whether targets have 24 by 24 pixels or stand as
 * far from one another as WCAG 2.5.8 allows; in dark what colours do.
 */
async function findings(page: Page, colorScheme: 'light' | 'dark'): Promise<object[]> {
  const axe = new AxeBuilder({ page });
  if (colorScheme === 'dark') axe.withRules(rulesOfColour);
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { kind, path } of site.kinds) {
      test(`${kind}: axe finds nothing at any width, and no target is too small`, async ({ page }) => {
        await page.goto(path);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await scrollThrough(page);
          expect.soft(await findings(page, colorScheme), `${width} px`).toEqual([]);
        }
      });
    }

    for (const { name, path, open } of openedTools(site)) {
      test(`${name}, opened: axe finds nothing at any width, and no target is too small`, async ({ page }) => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path);
        await open(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await findings(page, colorScheme), `${width} px`).toEqual([]);
        }
      });
    }
  });
}

test('what is too small or too near is found', async ({ page }) => {
  await page.goto('about/');
  await page.evaluate(() => {
    const row = document.createElement('p');
    row.innerHTML = '<button>a</button><button>b</button>';
    for (const button of row.querySelectorAll('button')) {
      Object.assign(button.style, { width: '12px', height: '12px', font: '8px/1 serif', display: 'block' });
    }
    document.querySelector('main')?.append(row);
  });
  expect(await findings(page, 'light')).toEqual([
    expect.objectContaining({ id: 'target-size' }),
    expect.objectContaining({ id: 'target-size' }),
  ]);
});
