import { expect, test, type Page } from './visit.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the paper' });
const results = (page: Page) => page.getByRole('main').getByRole('list').first().getByRole('listitem');
const status = (page: Page) => page.getByRole('main').getByRole('status');

/** Addresses below /pagefind/ that were asked for. */
function indexRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  return asked;
}

test('nothing of the index is loaded before the reader begins, and typing finds, counts and marks', async ({
  page,
}) => {
  const asked = indexRequests(page);
  await page.goto('search/');
  await expect(field(page)).toBeVisible();
  expect(asked).toEqual([]);
  await field(page).pressSequentially('ferry');
  await expect(status(page)).toHaveText(/^Stories found: \d+$/);
  await expect(results(page).first().locator('mark').first()).toHaveText(/ferr/i);
  for (const excerpt of await results(page).locator('h2 + p').allInnerTexts()) {
    expect(excerpt, 'begins in the middle of no sentence unsaid').not.toMatch(/^\p{Ll}/u);
    expect(excerpt, 'ends in the middle of no sentence unsaid').toMatch(/[.!?…؟]["'”’»)]*$/u);
  }
  await expect(page).toHaveURL(/\/search\/\?q=ferry$/);
  expect(asked.length).toBeGreaterThan(0);
});

test('only the page of search may start WebAssembly', async ({ page }) => {
  const policy = () => page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  await page.goto('search/');
  expect(await policy()).toContain("'wasm-unsafe-eval'");
  await page.goto('');
  expect(await policy()).not.toContain('wasm-unsafe-eval');
});

test('stories of two years are found with one word, and a filter keeps one year', async ({ page }) => {
  await page.goto('search/?q=ferry&sort=date');
  await expect(status(page)).toHaveText(/^Stories found:/);
  const years = async () => {
    const links = await results(page).getByRole('link').all();
    return Promise.all(
      links.map(async (link) => /\/(\d{4})\//.exec((await link.getAttribute('href')) ?? '')?.[1] ?? ''),
    );
  };
  const found = await years();
  expect(new Set(found).size).toBe(2);
  expect(found).toEqual(found.toSorted().reverse());
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2025');
  await expect(page).toHaveURL(/year=2025/);
  await expect.poll(async () => [...new Set(await years())]).toEqual(['2025']);
});

test('by date the newest is first', async ({ page }) => {
  await page.goto('search/?q=lake&sort=date');
  await expect(status(page)).toHaveText(/^Stories found:/);
  const texts = await results(page).locator('p:last-child').allTextContents();
  const days = texts.map((text) =>
    Date.parse(text.split('· ').at(-1)?.replaceAll('\u00a0', ' ').replace('Sept.', 'Sep') ?? ''),
  );
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});

test('section and author are filters', async ({ page }) => {
  await page.goto('search/?q=the');
  await expect(status(page)).toHaveText(/^Stories found:/);
  const before = await status(page).textContent();
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Lake');
  await expect(status(page)).not.toHaveText(before ?? '');
  const inLake = await status(page).textContent();
  await page.getByRole('combobox', { name: 'Author' }).selectOption('Nadia Frost');
  await expect(status(page)).not.toHaveText(inLake ?? '');
});

test('each story says its section, and its label where it has one', async ({ page }) => {
  await page.goto('search/?q=the&section=Lake');
  await expect(results(page).first().locator('.kicker')).toHaveText('Lake');
  await page.goto('search/?q=storm&section=Culture');
  const review = results(page).filter({ has: page.locator('.kicker', { hasText: 'Review' }) });
  await expect(review.first().locator('p').last()).toContainText('Culture');
});

test('by keyboard: type, arrow to the results, back to the field, open', async ({ page }) => {
  await page.goto('search/');
  await field(page).focus();
  await page.keyboard.type('ferry');
  await expect(status(page)).toHaveText(/^Stories found:/);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue('ferry');
  await expect(status(page)).toHaveText(/^Stories found:/);
});

test('a search that is sent can be taken back', async ({ page }) => {
  await page.goto('search/?q=ferry');
  await expect(status(page)).toHaveText(/^Stories found:/);
  await field(page).fill('ice');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/q=ice/);
  await page.goBack();
  await expect(field(page)).toHaveValue('ferry');
});

test('nothing asked, nothing found, and more asked than there is room for', async ({ page }) => {
  await page.goto('search/?q=%20');
  await expect(status(page)).toHaveText('Type a word or a name.');
  await field(page).fill('zyxwvuq');
  await expect(status(page)).toHaveText('No story found for “zyxwvuq”.');
  await page.goto(`search/?q=${'ferry '.repeat(200)}`);
  await expect(status(page)).toHaveText(/found/i);
  expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('<zyxwvuq>')}`);
  await expect(status(page)).toHaveText('No story found for “<zyxwvuq>”.');
});

test('no page of the paper loads the index', async ({ page }) => {
  const asked = indexRequests(page);
  await page.goto('', { waitUntil: 'networkidle' });
  await page.goto('archive/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

test.describe('where the index cannot be loaded', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 503, body: '' }));
  });

  test('the page says so, and leads to the archive', async ({ page, complaints }) => {
    await page.goto('search/?q=ferry');
    await expect(status(page)).toHaveText('The search could not be loaded. Try again, or look in the archive.');
    await expect(page.getByRole('main').getByRole('link', { name: 'Archive' })).toBeVisible();
    complaints.length = 0;
  });

  test('it is tried again at the next use', async ({ page, complaints }) => {
    await page.goto('search/?q=ferry');
    await expect(status(page)).toHaveText(/could not be loaded/);
    await page.unroute('**/pagefind/**');
    await field(page).fill('ice');
    await expect(status(page)).toHaveText(/^Stories found:/);
    complaints.length = 0;
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to archive and topics', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByText(/^The search needs JavaScript/)).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: 'Archive' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Topics' })).toBeVisible();
  });
});
