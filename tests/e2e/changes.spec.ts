import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { refuseStorage, stored } from './refuse-storage.ts';
import { expect, test, type Page } from './visit.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const notice = (page: Page) => page.locator('.notice');
const article = (directory: string) => builtSite(directory).articleWith('<picture');

/** From here on, the page arrives as a later edition has changed it. */
async function laterEdition(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(/\/\d{4}\/\d\d\/[^/]+\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

const secondParagraph = /(class="article-text">\s*<p>.*?<\/p>\s*<p>)/s;

async function saveIt(page: Page, path: string): Promise<void> {
  await openPage(page, path);
  await save(page).click();
  await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
}

test('a saved article says what has changed since, until the reader clears the marks', async ({ page, site }) => {
  const path = article(site.directory);
  await saveIt(page, path);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(notice(page)).toHaveCount(0);

  await laterEdition(page, (html) => html.replace(secondParagraph, '$1As of Friday, it is otherwise. '));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(notice(page).getByRole('status')).toHaveText(/changed since you saved it/);
  await expect(page.locator('.is-changed')).toHaveCount(1);
  await expect(page.locator('.is-changed')).toHaveText(/^Changed: As of Friday/);

  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('.is-changed')).toHaveCount(1);
  await notice(page).getByRole('button', { name: 'Clear the marks' }).press('Enter');
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('.is-changed')).toHaveCount(0);
  await expect(save(page)).toBeFocused();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(notice(page)).toHaveCount(0);
});

test('a paragraph that is gone is told of', async ({ page, site }) => {
  await saveIt(page, article(site.directory));
  await laterEdition(page, (html) => html.replace(/(class="article-text">\s*)<p>.*?<\/p>/s, '$1'));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(notice(page).getByRole('status')).toHaveText(/part of its text has been taken out/);
});

test('an update that leaves the text is told of', async ({ page, site }) => {
  await saveIt(page, article(site.directory));
  await laterEdition(page, (html) =>
    html
      .replace(/<meta property="article:modified_time"[^>]*>/, '')
      .replace('</head>', '<meta property="article:modified_time" content="2099-01-01"></head>'),
  );
  await page.reload({ waitUntil: 'networkidle' });
  await expect(notice(page).getByRole('status')).toHaveText(/the text itself is the same/);
});

test('what was only read is remembered where the reader has asked for it, and not before', async ({ page, site }) => {
  const path = article(site.directory);
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(await stored(page)).toEqual([]);
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: 'Remember what I read' }).check();
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(' read'))))
    .toBe(true);

  await laterEdition(page, (html) => html.replace(secondParagraph, '$1As of Friday, it is otherwise. '));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(notice(page).getByRole('status')).toHaveText(/changed since you read it/);
  await expect(page.locator('.is-changed')).toHaveCount(1);
});

test('where storage is refused nothing is remembered, and nothing breaks', async ({ page, site }) => {
  await refuseStorage(page);
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: 'Remember what I read' }).check();
  await page.goto(article(site.directory), { waitUntil: 'networkidle' });
  await laterEdition(page, (html) => html.replace(secondParagraph, '$1As of Friday, it is otherwise. '));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await page.goto('offline/', { waitUntil: 'networkidle' });
  await expect(page.locator('[data-nothing]')).toBeVisible();
});
