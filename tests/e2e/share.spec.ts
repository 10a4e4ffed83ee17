import { builtSite } from './built-site.ts';
import { expect, test, type Page } from './visit.ts';

const open = async (page: Page, directory: string) => {
  await page.goto(builtSite(directory).articleWith('<picture'));
  return page.locator('link[rel=canonical]').getAttribute('href');
};

const head = (page: Page) => page.locator('article > header');
const copyLink = (page: Page) => head(page).getByRole('button', { name: 'Copy link' });
const status = (page: Page) => head(page).locator('share-bar').getByRole('status');

/** Records every text that the status comes to hold, as a screen reader would announce it. */
async function announcements(page: Page): Promise<() => Promise<string[]>> {
  const heard = await status(page).evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  return async () => (await heard.jsonValue()).filter((text) => text !== '');
}

test.describe('where the clipboard is allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Copy link puts the address there and says so', async ({ page, site }) => {
    const address = await open(page, site.directory);
    await expect(status(page)).toBeEmpty();
    await copyLink(page).click();
    await expect(status(page)).toHaveText('Link successfully copied');
    await expect(status(page)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  });

  test('the words move nothing on the page, and go by themselves when they had time to be read', async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await open(page, site.directory);
    const heard = await announcements(page);
    const text = page.locator('.article-text');
    const before = await text.boundingBox();
    await copyLink(page).click();
    await page.clock.runFor(100);
    await expect(status(page)).toHaveText('Link successfully copied');
    expect(await text.boundingBox()).toEqual(before);
    await page.clock.runFor(5000);
    await expect(status(page)).toHaveText('Link successfully copied');
    await page.clock.runFor(3000);
    await expect(status(page)).toBeEmpty();
    expect(await text.boundingBox()).toEqual(before);
    expect(await heard()).toEqual(['Link successfully copied']);
  });

  test('pressed twice it is announced twice', async ({ page, site }) => {
    await open(page, site.directory);
    const heard = await announcements(page);
    await copyLink(page).click();
    await expect(status(page)).toHaveText('Link successfully copied');
    await copyLink(page).click();
    await expect.poll(heard).toEqual(['Link successfully copied', 'Link successfully copied']);
  });

  test('pressed twice in quick succession it still ends with the words', async ({ page, site }) => {
    await open(page, site.directory);
    await copyLink(page).dblclick();
    await expect(status(page)).toHaveText('Link successfully copied');
  });

  test('the bar at the foot works by itself', async ({ page, site }) => {
    await open(page, site.directory);
    const foot = page.getByRole('region', { name: 'Share this article' });
    await foot.getByRole('button', { name: 'Copy link' }).click();
    await expect(foot.getByRole('status')).toHaveText('Link successfully copied');
    await expect(status(page)).toBeEmpty();
  });
});

test.describe('where the clipboard is refused', () => {
  for (const [how, refuse] of [
    ['by the reader', () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))],
    ['because the browser has none', undefined],
  ] as const) {
    test(`${how}, the address is shown and selected`, async ({ page, site }) => {
      await page.addInitScript((refused) => {
        const clipboard = refused
          ? { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
          : undefined;
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      }, refuse !== undefined);
      const address = await open(page, site.directory);
      await copyLink(page).click();
      const field = head(page).getByRole('textbox');
      await expect(field).toBeVisible();
      await expect(field).toHaveValue(address ?? '');
      await expect(field).toBeFocused();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
      await expect(status(page)).toBeEmpty();
    });
  }
});

/** A browser with a share sheet whose reader closes it; what was handed over stands in `asked`. */
async function withSheet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    navigator.share = (data) => {
      asked.push(data);
      return Promise.reject(new DOMException('Share canceled', 'AbortError'));
    };
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the device’s own share sheet stands in the place of the links, and may be closed', async ({ page, site }) => {
    await withSheet(page);
    const address = await open(page, site.directory);
    await expect(head(page).locator('share-bar details')).toBeHidden();
    await head(page).getByRole('button', { name: /share/i }).tap();
    expect(await page.evaluate(() => Reflect.get(window, 'asked') as unknown)).toEqual([
      { url: address, title: await page.getByRole('heading', { level: 1 }).innerText() },
    ]);
  });

  test('the links stay where the browser has no sheet', async ({ page, site }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await open(page, site.directory);
    await expect(head(page).locator('share-bar summary')).toBeVisible();
  });
});

test('on a desktop there are links, whatever the browser has', async ({ page, site }) => {
  await withSheet(page);
  await open(page, site.directory);
  await expect(head(page).locator('share-bar summary')).toBeVisible();
  await expect(head(page).getByRole('button', { name: /share/i })).toHaveCount(0);
});

test('every network of site.yaml has a plain link with the address in it', async ({ page, site }) => {
  const address = await open(page, site.directory);
  const foot = page.getByRole('region', { name: 'Share this article' });
  for (const name of ['Email', 'X', 'Facebook', 'LinkedIn', 'WhatsApp', 'Telegram', 'Reddit', 'Bluesky']) {
    const link = foot.getByRole('link', { name, exact: true });
    await expect(link, name).toHaveAttribute('href', new RegExp(encodeURIComponent(address ?? '-')));
  }
});
