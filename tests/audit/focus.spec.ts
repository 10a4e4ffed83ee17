import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { openPage } from '../e2e/open-page.ts';
import { expect, test, type Page } from '../e2e/visit.ts';
import { openedTools } from './opened-tools.ts';

const site = builtSite(testSites[0].directory);
const byName = new Map(openedTools(site).map((tool) => [tool.name, tool]));

/** What has the focus: its words, and whether a ring can be seen around it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return { on: 'nothing', ring: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return { on: focused.textContent.trim(), ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
  });

async function opened(page: Page, name: string): Promise<void> {
  const tool = byName.get(name);
  if (tool === undefined) throw new Error(`Missing tool ${name}`);
  await openPage(page, tool.path);
  await tool.open(page);
}

for (const [name, opener] of [
  ['share menu', 'Share'],
  ['reading tools', 'Reading tools'],
  ['reading aloud', 'Listen'],
] as const) {
  test(`${name}: when it closes, the focus is where it was opened, and can be seen`, async ({ page }) => {
    await opened(page, name);
    await page.keyboard.press('Tab');
    expect((await focus(page)).ring).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focus(page)).toEqual({ on: opener, ring: true });
  });
}

test('offer of a quote: when it closes, the focus is in the paragraph of the passage', async ({ page }) => {
  await opened(page, 'offer of a quote');
  const [, , paragraph = ''] = await page.locator('.article-text > p:not(.embed)').allInnerTexts();
  expect((await focus(page)).on).toBe('Copy quote');
  await page.keyboard.press('Escape');
  expect(await focus(page)).toMatchObject({ on: paragraph, ring: true });
});

test('list of what is saved: when its last row is removed, the focus is on what is left', async ({ page }) => {
  await opened(page, 'list of what is saved');
  await page.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  expect(await focus(page)).toMatchObject({ on: 'Add articles from a file', ring: true });
});

test('results of the search: arrows lead there and back, and each has a ring', async ({ page }) => {
  await opened(page, 'results of the search');
  await page.getByRole('searchbox').press('ArrowDown');
  await expect(page.locator('.search-results a').first()).toBeFocused();
  expect((await focus(page)).ring).toBe(true);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
