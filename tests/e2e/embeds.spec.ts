import { builtSite } from './built-site.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './visit.ts';

const withPicture = /<figure class="embed"[^>]*>\s*<embed-player/;

test('a video with a picture of the paper’s own shows it, and plays in its place', async ({
  page,
  site,
  complaints,
}) => {
  await page.route(/youtube-nocookie\.com/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Player' }));
  await page.goto(builtSite(site.directory).articleWith(withPicture));
  const figure = page.locator('figure.embed');
  const picture = figure.getByRole('img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);

  const before = await picture.boundingBox();
  await picture.click();
  const player = figure.locator('iframe');
  await expect(player).toBeFocused();
  const after = await player.boundingBox();
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
  await expect(figure.locator('figcaption')).toBeVisible();
  await expect.poll(() => complaints.length).toBe(1);
  expect(complaints.splice(0)[0]).toContain('request to another host: https://www.youtube-nocookie.com/embed/');
});

test('a map is a link with the name of the place, and asks nobody for anything', async ({ page, site }) => {
  await page.goto(builtSite(site.directory).articleWith('data-medium="map"'));
  const link = page.locator('.embed').getByRole('link');
  await expect(link).toHaveAccessibleName('Map: Nagasaki OpenStreetMap');
  await expect(link).toHaveAttribute('href', 'https://www.openstreetmap.org/search?query=Nagasaki');
  const box = await link.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await page.waitForLoadState('networkidle');
});

test('the mark of a note leads to it and back, by keyboard', async ({ page, site }) => {
  // A page that still glides to the focus would not be seen to leave it.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(builtSite(site.directory).articleWith('class="footnotes"'));
  await expect(page.getByRole('heading', { level: 2, name: 'Notes', exact: true })).toBeVisible();
  const mark = page.getByRole('link', { name: 'Note 2', exact: true });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-fn-2$/);
  await expect(page.locator('li:target')).toBeInViewport();
  await tabTo(page, '↑');
  await expect(page.getByRole('link', { name: 'Back to note 2 in the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-fnref-2$/);
  await expect(mark).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a video’s picture is a link to the video, and does not promise a player', async ({ page, site }) => {
    await page.goto(builtSite(site.directory).articleWith(withPicture));
    const link = page.locator('figure.embed').getByRole('link');
    await expect(link).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\/watch/);
    await expect(link.getByRole('img')).toBeVisible();
    await expect(link).toHaveAccessibleName(/Watch on YouTube$/);
    await expect(page.getByText('Pressing loads')).toBeHidden();
  });

  test('pull quotes, galleries, tables and notes are whole', async ({ page, site }) => {
    const paper = builtSite(site.directory);
    for (const [part, shown] of [
      ['class="pull-quote"', 'blockquote.pull-quote'],
      ['class="gallery"', '.gallery figure:last-child img'],
      ['class="table-scroll"', '.table-scroll tr:last-child'],
      ['class="footnotes"', '.footnotes li:last-child'],
    ] as const) {
      await page.goto(paper.articleWith(part));
      await expect(page.locator(shown).first()).toBeVisible();
    }
  });
});

test.describe('in print', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

  test('a video and a map give their addresses, without what is only for pressing', async ({ page, site }) => {
    const paper = builtSite(site.directory);
    for (const part of [withPicture, 'data-medium="map"']) {
      await page.goto(paper.articleWith(part));
      const link = page.locator('.embed').getByRole('link');
      const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
      expect(printed).toBe(`"${(await link.getAttribute('href')) ?? ''}"`);
      await expect(link.locator('.play')).toBeHidden();
      await expect(link.locator('small').first()).toBeHidden();
    }
  });

  test('a table is not cut at the edge of its frame, and a note has no way back', async ({ page, site }) => {
    const paper = builtSite(site.directory);
    await page.goto(paper.articleWith('class="table-scroll"'));
    await expect(page.locator('.table-scroll').first()).toHaveCSS('overflow', 'visible');
    await page.goto(paper.articleWith('class="footnotes"'));
    await expect(page.locator('.footnotes li').first()).toBeVisible();
    await expect(page.locator('.footnote-backref').first()).toBeHidden();
  });
});

test('on a phone a gallery is one column and a wide table scrolls in its frame', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const paper = builtSite(site.directory);
  await page.goto(paper.articleWith('class="gallery"'));
  const figures = await page.locator('.gallery').first().getByRole('figure').all();
  const boxes = await Promise.all(figures.map((figure) => figure.boundingBox()));
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
  await page.goto(paper.articleWith('class="table-scroll"'));
  const [frame, table] = await page
    .locator('.table-scroll')
    .first()
    .evaluate((element) => [element.clientWidth, element.scrollWidth]);
  expect(frame).toBeLessThan(390);
  expect(table).toBeGreaterThanOrEqual(frame);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
