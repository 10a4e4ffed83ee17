import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { expect, test, type Page } from './visit.ts';

const offer = (page: Page) => page.getByRole('button', { name: 'Copy quote' });
const open = (page: Page, directory: string) => openPage(page, builtSite(directory).articleWith('<picture'));

/** Selects from a character of one paragraph to one of another; the last counts from its end where it is negative. */
async function select(page: Page, from: [number, number], to: [number, number]): Promise<string> {
  return page.evaluate(
    ([[firstBlock, start], [lastBlock, end]]) => {
      const blocks = document.querySelectorAll('.article-text > p:not(.embed)');
      const place = (block: number, offset: number): [Node, number] => {
        const walker = document.createTreeWalker(blocks[block] ?? document.body, NodeFilter.SHOW_TEXT);
        let left = offset < 0 ? (blocks[block]?.textContent.length ?? 0) + offset : offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new Error('The paragraph is shorter');
      };
      getSelection()?.setBaseAndExtent(...place(firstBlock, start), ...place(lastBlock, end));
      return getSelection()?.toString() ?? '';
    },
    [from, to] as const,
  );
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('where the clipboard is allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a selected passage is copied with its source by keyboard, and that is said', async ({ page, site }) => {
    await open(page, site.directory);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    const text = (await select(page, [2, 0], [2, 40])).trim();
    await expect(offer(page)).toBeVisible();
    await expect(page.locator('.quote').getByRole('status')).toHaveText(/Press Tab/);
    await page.keyboard.press('Tab');
    await expect(offer(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.quote').getByRole('status')).toHaveText('Quote copied');
    const [quote, link = ''] = (await clipboard(page)).split(/, (?=https:)/);
    expect(quote).toBe(`“${text}” — ${title}`);
    expect(link.startsWith(`${address ?? '-'}#:~:text=`)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(offer(page)).toHaveCount(0);
    const paragraph = page.locator('.article-text > p:not(.embed)').nth(2);
    await expect(paragraph).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(paragraph).not.toHaveAttribute('tabindex');
  });

  test('a passage that is a quotation is copied in the marks of one within another', async ({ page, site }) => {
    await open(page, site.directory);
    await page
      .locator('.article-text > p:not(.embed)')
      .nth(2)
      .evaluate((paragraph) => (paragraph.textContent = '“Leave it,” she said.'));
    await select(page, [2, 0], [2, -1]);
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(offer(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.quote').getByRole('status')).toHaveText('Quote copied');
    expect(await clipboard(page)).toMatch(/^“‘Leave it,’ she said” — /);
  });

  for (const [what, from, to] of [
    ['a few words', [2, 12], [2, 60]],
    ['from the middle of one word to the middle of another', [2, 3], [2, 58]],
    ['a word that the article has often', [3, 0], [3, 4]],
    ['two paragraphs', [2, 5], [3, 30]],
    ['a long passage', [1, 0], [4, -1]],
  ] as const) {
    test(`the link of ${what} leads the browser to the passage`, async ({ page, site, origin }) => {
      await page.setViewportSize({ width: 390, height: 600 });
      await open(page, site.directory);
      await select(page, [...from], [...to]);
      await offer(page).click();
      await expect.poll(() => clipboard(page)).toContain('#:~:text=');
      const hash = /#:~:text=\S+$/.exec(await clipboard(page))?.[0] ?? '';
      const wanted = await page.locator('.article-text > p:not(.embed)').nth(from[0]).textContent();
      const here = new URL(page.url()).pathname;
      await page.goto('about:blank');
      await page.goto(`${origin}${here}${hash}`);
      const isThere = () =>
        page.evaluate((text) => {
          const block = [...document.querySelectorAll('.article-text > p')].find((one) => one.textContent === text);
          const { top, bottom } = block?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return scrollY > 0 && bottom > 0 && top < innerHeight;
        }, wanted);
      await expect.poll(isThere).toBe(true);
    });
  }
});

test('what divides a text directive is encoded in it', async ({ page, site }) => {
  await open(page, site.directory);
  await page.evaluate(() => {
    const [, , paragraph] = document.querySelectorAll('.article-text > p:not(.embed)');
    if (paragraph !== undefined) paragraph.textContent = 'Fish, chips & a well-known -dash.';
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await select(page, [2, 0], [2, 33]);
  await offer(page).click();
  await expect(page.getByRole('textbox')).toHaveValue(/#:~:text=Fish%2C%20chips%20%26%20a%20well%2Dknown%20%2Ddash\.$/);
});

test('where the clipboard is refused, the quote is shown and selected', async ({ page, site }) => {
  await page.addInitScript(() => {
    const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await open(page, site.directory);
  await select(page, [2, 0], [2, 40]);
  await offer(page).click();
  const field = page.getByRole('textbox', { name: 'Copy the quote from here' });
  await expect(field).toBeFocused();
  const { start, end, length } = await field.evaluate((element: HTMLTextAreaElement) => ({
    start: element.selectionStart,
    end: element.selectionEnd,
    length: element.value.length,
  }));
  expect([start, end]).toEqual([0, length]);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test('what was selected before the script has come is offered when it is there', async ({ page, site }) => {
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<null>();
  await page.route('**/_astro/*.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto(builtSite(site.directory).articleWith('<picture'));
  await select(page, [2, 0], [2, 40]);
  letCome(null);
  await expect(offer(page)).toBeVisible();
});

test('nothing is offered for what is no passage of an article', async ({ page, site }) => {
  await open(page, site.directory);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
  await page.waitForTimeout(600);
  await expect(offer(page)).toHaveCount(0);
  await select(page, [2, 0], [2, 40]);
  await expect(offer(page)).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(offer(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('the offer is large enough for a thumb, inside of the screen, and keeps the selection', async ({
    page,
    site,
  }) => {
    await open(page, site.directory);
    await select(page, [2, 0], [2, 40]);
    await page.locator('.article-text > p').nth(2).scrollIntoViewIfNeeded();
    const box = await offer(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await offer(page).tap();
    await expect(page.locator('.quote').getByRole('status')).toHaveText('Quote copied');
  });
});
