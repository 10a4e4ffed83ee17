import type { Locator } from '@playwright/test';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

/** Holds that elements follow one another in the order in which they are read. */
async function expectInOrder(parts: [string, Locator][]): Promise<void> {
  const places: { part: string; place: number }[] = [];
  for (const [part, locator] of parts) {
    await expect(locator, part).toHaveCount(1);
    const place = await locator.evaluate((element) => [...document.querySelectorAll('*')].indexOf(element));
    places.push({ part, place });
  }
  expect(places.map(({ part }) => part)).toEqual(places.toSorted((a, b) => a.place - b.place).map(({ part }) => part));
}

test('the parts of an article come in their order', async ({ page }) => {
  await page.goto(site.articleWith('<picture', /<section id="comments".*?<article/s));
  const article = page.getByRole('main').getByRole('article').first();
  const head = article.locator('> header');
  await expectInOrder([
    ['section', head.getByRole('link').first()],
    ['headline', article.getByRole('heading', { level: 1 })],
    ['author', head.locator('a[rel=author]').first()],
    ['date', head.locator('time').first()],
    ['copy link', head.getByRole('button', { name: 'Copy link' })],
    ['comments link', head.getByRole('link', { name: /Comment/ })],
    ['photo', article.getByRole('figure').first().locator('img')],
    ['caption', article.getByRole('figure').first().locator('figcaption')],
    ['text', article.locator('.article-text > p').nth(1)],
    ['share again', article.getByRole('region', { name: 'Share this article' })],
    ['comments', article.getByRole('region', { name: /Comment/ })],
    ['related', article.getByRole('region', { name: /Related/ })],
    ['copyright', article.getByText(/^\s*(?:©|\(c\)|Copyright)/i)],
  ]);
});

test('what an article names as its source stands below its text, an address as a link', async ({ page }) => {
  await page.goto(site.articleWith(/<p class="source"(?:(?!<\/p>).)*<a/s));
  const source = page.locator('.article-text + .source');
  await expect(source).toContainText('Source: ');
  const link = source.getByRole('link');
  await expect(link).toHaveAttribute('href', `https://${await link.innerText()}`);
});

test('a line about contributors is printed once, as it is written', async ({ page }) => {
  await page.goto(site.articleWith('contributed to this report.'));
  await expect(page.getByText(/contributed to this report/)).toHaveText(/^\s*\S[^.]* contributed to this report\.\s*$/);
});

test('an author leads to the page of the author, where the article stands', async ({ page }) => {
  await page.goto(site.articleWith('rel="author"'));
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  const author = page.locator('a[rel=author]').first();
  const name = await author.innerText();
  await author.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible();
});

test('dates are said in words and in figures for machines', async ({ page }) => {
  await page.goto(site.articleWith('<article'));
  const date = page.locator('article > header time').first();
  await expect(date).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/);
  await expect(date).toHaveText(/\d{4}/);
});

test('an article that was updated says so, one that was not does not', async ({ page }) => {
  await page.goto(site.articleWith('article:modified_time'));
  const head = page.locator('article > header');
  await expect(head.getByText(/Updated/)).toBeVisible();
  expect(await head.getByText(/Updated/).textContent()).toMatch(/\d\u00a0· Updated\s/);
  const [published, updated] = await head
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(updated).not.toBe(published);

  const untouched = site.pages.find(
    ({ html }) => html.includes('<article class') && !html.includes('article:modified_time'),
  );
  await page.goto(untouched?.path ?? '');
  await expect(head.getByText(/Updated/)).toHaveCount(0);
});

test('the count at the headline is the count of the letters below', async ({ page }) => {
  await page.goto(site.articleWith(/<section id="comments".*?<article/s));
  const comments = page.getByRole('region', { name: /Comment/ });
  const letters = await comments.getByRole('article').count();
  expect(letters).toBeGreaterThan(0);
  await expect(page.locator('article > header').getByRole('link', { name: /Comment/ })).toContainText(String(letters));
  await expect(comments.getByRole('heading')).toContainText(String(letters));
});

test('comments say how to write to the editor, with the headline as the subject', async ({ page }) => {
  await page.goto(site.articleWith('<article'));
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  const mail = page.getByRole('region', { name: /Comment/ }).locator('a[href^="mailto:"]');
  const subject = new URL((await mail.getAttribute('href')) ?? '').searchParams.get('subject') ?? '';
  expect(subject).toContain(headline);
});

test('a correction stands at the foot and is pointed to from the head', async ({ page }) => {
  await page.goto(site.articleWith('id="corrections"'));
  await page
    .locator('article > header')
    .getByRole('link', { name: /correct/i })
    .click();
  await expect(page.getByRole('region', { name: /correction/i })).toBeInViewport();
});

test('an article from right to left is marked so, and the paper around it is not', async ({ page }) => {
  await page.goto(site.articleWith(/<article[^>]* dir="rtl"/));
  const article = page.getByRole('main').getByRole('article').first();
  await expect(article).toHaveAttribute('lang', /^[a-z]{2,3}(?:-|$)/);
  await expect(article.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
  await expect(page.getByRole('banner')).toHaveCSS('direction', 'ltr');
});

test('a photo has its size before it is there, and the first one is fetched first', async ({ page }) => {
  await page.goto(site.articleWith('<picture'));
  const photo = page.getByRole('figure').first().locator('img');
  await expect(photo).toHaveAttribute('width', /^\d+$/);
  await expect(photo).toHaveAttribute('height', /^\d+$/);
  await expect(photo).toHaveAttribute('fetchpriority', 'high');
  await expect(photo).not.toHaveAttribute('loading', 'lazy');
  await expect(photo).toHaveAttribute('alt');
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const formats = await page
    .locator('figure picture source')
    .evaluateAll((all) => all.map((source) => source.getAttribute('type')));
  expect(formats).toEqual(expect.arrayContaining(['image/avif', 'image/webp']));
});

test('nothing moves while an article with photos loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.articleWith('<picture'), { waitUntil: 'networkidle' });
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});

test('news of more than a year says so above its first word, and newer news does not', async ({ page }) => {
  await page.goto('2025/10/harbor-picture/');
  const line = page.getByText('This article is more than a year old.');
  await expect(line).toBeVisible();
  const text = await page.locator('.article-text').boundingBox();
  const above = await line.boundingBox();
  expect((above?.y ?? Infinity) + (above?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
  await page.goto('2026/04/winter-ledger/');
  await expect(page.getByText(/This article is more than/)).toHaveCount(0);
});

test('below an article stands what came before it in its section, never what came after', async ({ page }) => {
  await page.goto(site.articleWith('id="before"'));
  const published = await page.locator('article > header time').first().getAttribute('datetime');
  const section = await page.locator('.section-bar [aria-current]').innerText();
  const earlier = page.getByRole('region', { name: `Earlier in ${section}` });
  await expect(earlier.getByRole('link')).toHaveCount(1);
  await earlier.getByRole('link').click();
  await expect(page.locator('.section-bar [aria-current]')).toHaveText(section);
  const before = await page.locator('article > header time').first().getAttribute('datetime');
  expect(Date.parse(before ?? '')).toBeLessThanOrEqual(Date.parse(published ?? ''));
});
