import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { sideways } from './sideways.ts';
import { expect, test, type Page } from './visit.ts';

const site = builtSite(testSites[0].directory);

/** As a reader sets it in the browser: pages that measure text in their own pixels would not follow. */
async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** Runs in the page: text that is cut off by the box it is in. */
function cutOff(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isShown = element.clientWidth > 1 && element.checkVisibility({ visibilityProperty: true });
      const hidesRight = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const hidesBelow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return isShown && element.textContent.trim() !== '' && (hidesRight || hidesBelow);
    })
    .map((element) => element.textContent.trim().slice(0, 60));
}

const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('text of an article grows with the setting', async ({ page }) => {
  // On wide windows the text is a step larger already, so doubling is measured where no step is taken.
  await page.setViewportSize({ width: 320, height: 640 });
  const path = site.articleWith('<article');
  await page.goto(path);
  const before = await sizeOf(page, '.article-text > p');
  await doubleText(page);
  await page.goto(path);
  expect(await sizeOf(page, '.article-text > p')).toBe(before * 2);
});

for (const { kind, path } of site.kinds) {
  test(`${kind}: nothing is cut off or out of reach at 200 % text, in a wide window and a narrow one`, async ({
    page,
  }) => {
    await doubleText(page);
    await page.goto(path);
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(sideways), `reaches out sideways at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(cutOff), `is cut off at ${width} px`).toEqual([]);
    }
  });
}
