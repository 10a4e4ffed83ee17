import { testSites } from '../../../src/commands/checks/test-sites.ts';
import { axeFindings, rulesOfColour } from '../axe-findings.ts';
import { builtSite } from '../built-site.ts';
import { htmlProblems } from '../html-problems.ts';
import { sideways } from '../sideways.ts';
import { expect, test, type Page } from '../visit.ts';

const site = builtSite(testSites[2].directory);
const harbour = '2026/11/harbour-steps/';
const english = '2026/11/english-shelf/';

test('every page runs from right to left and is valid HTML', async () => {
  expect(site.pages.filter(({ html }) => !html.includes('<html lang="ar" dir="rtl"')).map(({ path }) => path)).toEqual(
    [],
  );
  expect(await htmlProblems(site.pages)).toEqual([]);
});

test('no page reaches out sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { path } of site.pages) {
    await page.goto(path);
    expect.soft(await page.evaluate(sideways), `/${path}`).toEqual([]);
  }
});

test('axe finds nothing on pages of any kind in light, and nothing in the colours of dark', async ({ page }) => {
  test.setTimeout(180_000);
  const paths = new Set([...site.kinds.map(({ path }) => path), harbour, english]);
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    expect.soft(await axeFindings(page), `/${path} in light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await axeFindings(page, { only: rulesOfColour }), `/${path} in dark`).toEqual([]);
  }
});

/** Names and addresses that are written in Latin letters in Arabic too. */
const latinNames =
  /https:\/\/\S+|youtube-nocookie\.com|YouTube|OpenStreetMap|Mastodon|WhatsApp|social\.example|Felice Beato|Jakub Mede|CC0|CC BY|Tom Arden|npm run build|RSS|Atom|JSON|OPML|[\w.+-]+@[\w.-]+|\bX\b/gi;

/** Runs in the page: the words that readers see or hear, one stretch each, but for those marked as English. */
function stretches(): string[] {
  const found: string[] = [];
  const isEnglish = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'en';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isCode = node.parentElement?.closest('script, style, template, noscript') !== null;
    if (!isCode && !isEnglish(node.parentElement)) found.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (isEnglish(element)) continue;
    found.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''));
  }
  return found;
}

test('no page has words of the interface in another language', async ({ page }) => {
  for (const { path } of site.pages) {
    await page.goto(path);
    const all = [await page.title(), ...(await page.evaluate(stretches))];
    const left = all.filter((text) => /[a-z]{2,}/i.test(text.replace(latinNames, '')));
    const own = left.filter((text) => !text.includes('The Harbor Library Finds Room'));
    expect.soft(own, `/${path}`).toEqual([]);
  }
});

/** Where an element begins and ends, in pixels from the left edge of the window. */
async function sidesOf(page: Page, selector: string): Promise<{ left: number; right: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Missing ${selector}`);
  return { left: box.x, right: box.x + box.width };
}

test('the front page is laid out as in a mirror', async ({ page }) => {
  await page.goto('');
  const issue = await sidesOf(page, '.date-line > :first-child');
  const tagline = await sidesOf(page, '.date-line > :last-child');
  expect(issue.left).toBeGreaterThan(tagline.right);
  const sections = page.locator('.section-bar li');
  const first = await sections.first().boundingBox();
  const last = await sections.last().boundingBox();
  expect(first?.x).toBeGreaterThan(last?.x ?? Infinity);
  const lead = await sidesOf(page, '.text-lead');
  const second = await sidesOf(page, 'article.story:not(.text-center), .story-row, .text-minor');
  expect(lead.right).toBeGreaterThan(second.right - 1);
});

test('the section of a page is underlined in the bar, below its name', async ({ page }) => {
  await page.goto('culture/');
  const current = page.locator('.section-bar [aria-current]');
  await expect(current).toHaveText('ثقافة');
  await expect(current).toHaveCSS('box-shadow', /inset$/);
});

test('an article begins at the right: text, lists, quotations, letters, letter answers', async ({ page }) => {
  await page.goto(harbour);
  const text = await sidesOf(page, '.article-text');
  const paragraph = page.locator('.article-text > p').first();
  await expect(paragraph).toHaveCSS('text-align', 'start');
  await expect(paragraph).toHaveCSS('direction', 'rtl');
  const list = page.locator('.article-text ul').first();
  expect(await list.evaluate((element) => getComputedStyle(element).paddingRight)).not.toBe('0px');
  expect(await list.evaluate((element) => getComputedStyle(element).paddingLeft)).toBe('0px');
  const item = await sidesOf(page, '.article-text li');
  expect(item.right).toBeLessThan(text.right - 10);
  expect(item.left).toBeCloseTo(text.left, 0);
  const byline = await sidesOf(page, '.article-line > :first-child');
  const tools = await sidesOf(page, '.article-line > :last-child');
  expect(byline.right).toBeGreaterThan(tools.right);
  const [letter, answer] = await page.locator('#comments article').all();
  const outer = await letter?.boundingBox();
  const inner = await answer?.boundingBox();
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
});

test('a video without a picture, a map and notes have Arabic names and begin at the right', async ({ page }) => {
  await page.goto(harbour);
  const video = page.locator('.embed[data-medium="video"]').getByRole('link');
  const empty = await video.evaluate((link) => {
    const { aspectRatio, width } = getComputedStyle(link, '::before');
    return { aspectRatio, isWide: parseFloat(width) > 300 };
  });
  expect(empty).toEqual({ aspectRatio: '16 / 9', isWide: true });
  const map = page.locator('.embed[data-medium="map"]').getByRole('link');
  await expect(map).toHaveAccessibleName('خريطة: مرفأ السرو OpenStreetMap');
  const pin = await sidesOf(page, '.embed[data-medium="map"] svg');
  const name = await sidesOf(page, '.embed[data-medium="map"] span');
  expect(pin.left).toBeGreaterThan(name.right);
  await expect(page.getByRole('heading', { level: 2, name: 'هوامش' })).toBeVisible();
  await page.getByRole('link', { name: 'هامش 1', exact: true }).click();
  await expect(page.getByRole('link', { name: 'العودة إلى الهامش 1 في النص' })).toBeInViewport();
});

test('a correction that was typed with an Arabic comma is in the log of the article', async ({ page }) => {
  await page.goto(harbour);
  await expect(page.locator('#corrections')).toBeVisible();
  await expect(page.locator('main')).toContainText('السبب الأول كان شتاء 1966، لا 1967.');
  await page.goto('corrections/');
  await expect(page.getByRole('main')).toContainText('السبب الأول كان شتاء 1966، لا 1967.');
});

for (const [list, path] of [
  ['front page', ''],
  ['section', 'culture/'],
  ['month', '2026/11/'],
  ['author', 'by/tom-arden/'],
  ['related stories', '2026/11/harbour-steps/'],
] as const) {
  test(`${list}: an English story is marked as English, its date as Arabic`, async ({ page }) => {
    await page.goto(path);
    const link = page.getByRole('link', { name: /The Harbor Library/ });
    const marked = page.locator('[lang="en"][dir="ltr"]').filter({ has: link });
    await expect(marked).toHaveCount(1);
    await expect(link).toHaveCSS('direction', 'ltr');
    const date = marked.getByRole('time');
    for (const time of await marked.locator('time').all()) {
      await expect(time).toHaveAttribute('lang', 'ar');
      await expect(time).toHaveAttribute('dir', 'rtl');
    }
    expect(await date.count()).toBeLessThanOrEqual(1);
  });
}

test('an English article has its own words, and its text begins at the left', async ({ page }) => {
  await page.goto(english);
  const article = page.locator('article.article');
  await expect(article).toHaveAttribute('lang', 'en');
  await expect(article).toHaveAttribute('dir', 'ltr');
  await expect(article.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'ltr');
  await expect(article.getByRole('heading', { name: 'Comments' })).toBeVisible();
  await expect(article.locator('.copyright')).toHaveText('© 2026 \u2068صحيفة مرفأ السرو\u2069. All rights reserved.');
  const related = article.locator('#related ~ ol > li').first();
  await expect(related).toHaveAttribute('lang', 'ar');
  await expect(related).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('banner')).toHaveCSS('direction', 'rtl');
});

test('a search finds the English article and marks it', async ({ page }) => {
  await page.goto('search/?q=dictionary');
  const link = page.getByRole('link', { name: /The Harbor Library/ });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('lang', 'en');
  await expect(link).toHaveCSS('direction', 'ltr');
});

test('feeds say which story is English and which way it runs', async ({ request }) => {
  const rss = await (await request.get('feed.xml')).text();
  expect(rss).toContain('<language>ar</language>');
  expect(rss).toContain('&#x3C;div dir="ltr" lang="en">&#x3C;p>The library of Cypress Harbor');
  expect(rss).toContain('&#x3C;div dir="rtl" lang="ar">');
  expect(await (await request.get('atom.xml')).text()).toMatch(
    /<feed[^>]* xml:lang="ar"[^]*<entry xml:lang="en"><id>[^<]*english-shelf/,
  );
  const json = (await (await request.get('feed.json')).json()) as {
    language: string;
    items: { language: string; title: string; content_html: string }[];
  };
  expect(json.language).toBe('ar');
  const story = json.items.find(({ title }) => title.startsWith('The Harbor Library'));
  expect(story?.language).toBe('en');
  expect(story?.content_html).toMatch(/^<div dir="ltr" lang="en"><p>The library/);
});

test('the front of five stories leaves no column empty, and every heading is bold', async ({ page }) => {
  await page.goto('');
  const heights = await page.locator('.front > *, .front .rows-to-columns > *').evaluateAll((columns) =>
    columns.map((column) => ({
      own: [...column.children].reduce((sum, child) => sum + child.getBoundingClientRect().height, 0),
      row: column.parentElement?.getBoundingClientRect().height ?? 0,
    })),
  );
  expect(heights.length).toBeGreaterThan(3);
  expect(heights.filter(({ own, row }) => own < row * 0.6)).toEqual([]);
  for (const heading of await page.locator(':is(h2, h3, .kicker):dir(rtl)').all()) {
    await expect(heading).toHaveCSS('font-weight', '700');
  }
});
