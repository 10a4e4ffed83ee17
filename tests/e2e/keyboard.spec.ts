import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

test('the skip link leads past the head of the page', async ({ page }) => {
  await page.goto(site.articleWith('<article'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a section is reached from the front page', async ({ page }) => {
  await page.goto('');
  const section = await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').last().innerText();
  await tabTo(page, section);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(section);
});

test.describe('share and comments', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const key of ['Enter', 'Space']) {
    test(`Copy link is pressed with ${key}`, async ({ page }) => {
      await page.goto(site.articleWith('<article'));
      await tabTo(page, 'Copy link');
      await page.keyboard.press(key);
      const head = page.locator('article > header');
      await expect(head.locator('share-bar').getByRole('status')).toHaveText('Link successfully copied');
      await expect(head.getByRole('button', { name: 'Copy link' })).toBeFocused();
    });
  }

  test('the networks are opened, and come next', async ({ page }) => {
    await page.goto(site.articleWith('<article'));
    await tabTo(page, 'Share');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const first = page.locator('article > header').getByRole('link', { name: 'Email', exact: true });
    await expect(first).toBeFocused();
    await expect(first).toBeVisible();
  });

  test('the comments are reached from the head', async ({ page }) => {
    await page.goto(site.articleWith('<article'));
    await tabTo(page, /^(\d+ )?Comments?$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /Comment/ })).toBeInViewport();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#comments') !== null)).toBe(true);
  });
});

/** Where the focus came to. */
interface Stop {
  /** Number of the element in the page. */
  place: number;
  /** Whether a ring can be seen around it. */
  isMarked: boolean;
  name: string;
}

for (const { kind, path } of site.kinds) {
  test(`${kind}: Tab passes through everything, in reading order, and shows where it is`, async ({ page }) => {
    await openPage(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const expected = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [tabindex="0"]');
      // Tab comes to a group of radio buttons once, at the one that is chosen; arrows lead on.
      const stops = [...all].filter((element) => !element.matches('[type="radio"]:not(:checked)'));
      return stops.filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length;
    });
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const stops: Stop[] = [];
      Object.assign(globalThis, { stops });
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof Element)) return;
        const { outlineStyle, outlineWidth } = getComputedStyle(target);
        const isMarked = outlineStyle !== 'none' && outlineWidth !== '0px';
        stops.push({ place: all.indexOf(target), isMarked, name: target.textContent.trim() || target.tagName });
      });
    });
    for (let presses = 0; presses < expected; presses += 1) await page.keyboard.press('Tab');
    const stops = await page.evaluate(() => Reflect.get(globalThis, 'stops') as Stop[]);
    const places = stops.map(({ place }) => place);
    const unmarked = stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(expected);
    expect(unmarked).toEqual([]);
  });
}
