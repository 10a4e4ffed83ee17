import { testSites } from '../../src/commands/checks/test-sites.ts';
import { axeFindings, rulesOfColour } from '../e2e/axe-findings.ts';
import { builtSite } from '../e2e/built-site.ts';
import { scrollThrough } from '../e2e/scroll-through.ts';
import { expect, test, type Page } from '../e2e/visit.ts';
import { openedTools } from './opened-tools.ts';

const site = builtSite(testSites[0].directory);
const widths = [320, 390, 768, 1280];

/** All that axe knows, and whether targets have 24 by 24 pixels or stand as far from one another as WCAG 2.5.8 allows. */
const everything = { also: ['target-size'] };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Asks axe in light at every width, in dark of all at the widest, and of colours at the others. */
async function expectNothingFound(page: Page, prepare: () => Promise<void>): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await prepare();
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await axeFindings(page, everything), `in light, ${width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const question = width === 1280 ? everything : { only: rulesOfColour };
    expect.soft(await axeFindings(page, question), `in dark, ${width} px`).toEqual([]);
  }
}

for (const { kind, path } of site.kinds) {
  test(`${kind}: axe finds nothing at any width, and no target is too small`, async ({ page }) => {
    await page.goto(path);
    await expectNothingFound(page, () => scrollThrough(page));
  });
}

for (const { name, path, open } of openedTools(site)) {
  test(`${name}, opened: axe finds nothing at any width, and no target is too small`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await open(page);
    await expectNothingFound(page, () => Promise.resolve());
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
  expect(await axeFindings(page, everything)).toEqual([
    expect.objectContaining({ id: 'target-size' }),
    expect.objectContaining({ id: 'target-size' }),
  ]);
});
