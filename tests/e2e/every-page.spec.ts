import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { sideways } from './sideways.ts';
import { expect, test, type Page } from './visit.ts';

const site = builtSite(testSites[0].directory);
const together = 12;

test.use({ viewport: { width: 320, height: 640 } });

test('the sample paper has a page of every kind', () => {
  expect(site.missingKinds).toEqual([]);
});

/** The parts that every page has, as the tree that screen readers are given tells of them. */
const parts = {
  headline: /^ *- '?heading .*\[level=1\]/gm,
  banner: /^ *- banner\b/gm,
  main: /^ *- main\b/gm,
  contentinfo: /^ *- contentinfo\b/gm,
  sections: /^ *- '?navigation "Sections"/gm,
  skip: /^ *- '?link "skip/gim,
};

/** How often each of them is there. */
async function partsOf(page: Page): Promise<Record<string, number>> {
  const tree = await page.locator('body').ariaSnapshot();
  return Object.fromEntries(Object.entries(parts).map(([part, line]) => [part, tree.match(line)?.length ?? 0]));
}

for (let first = 0; first < site.pages.length; first += together) {
  const group = site.pages.slice(first, first + together);
  const names = `/${group[0]?.path ?? ''} to /${group.at(-1)?.path ?? ''}`;

  test(`pages ${names} are whole at 320 px`, async ({ page }) => {
    for (const { path } of group) {
      await page.goto(path);
      const told = `/${path}`;
      expect.soft(await page.evaluate(sideways), `${told} reaches out sideways`).toEqual([]);
      const once = { headline: 1, banner: 1, main: 1, contentinfo: 1, sections: 1, skip: 1 };
      expect.soft(await partsOf(page), `${told} has each part once`).toEqual(once);
      expect.soft(await page.title(), `${told} has a title`).toMatch(/\S/);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: /^skip/i });
      await expect.soft(skip, `${told} begins with the skip link`).toBeFocused();
      await expect.soft(skip, `${told} shows the skip link`).toBeInViewport();
    }
  });
}
