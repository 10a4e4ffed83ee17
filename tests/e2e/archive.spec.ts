import { expect, test } from './visit.ts';

test.use({ javaScriptEnabled: false });

test('from the foot of any page to the archive, a year, a month, a day and a story', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible();
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d{4}$/);
  await expect(
    page
      .getByRole('main')
      .getByText(/^\d+ stories$/)
      .first(),
  ).toBeVisible();
  await page.getByRole('main').getByRole('navigation', { name: 'By month' }).getByRole('link').first().click();
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/\d{4}\/\d\d\/\d\d\/$/);
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the counts of the archive add up to those of its months', async ({ page }) => {
  const counted = async (selector: string) => {
    const texts = await page.getByRole('main').locator(selector).allTextContents();
    return texts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
  };
  await page.goto('archive/');
  const years = await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').all();
  const addresses = await Promise.all(years.map((year) => year.getAttribute('href')));
  const whole = await counted('h2 .unseen');
  expect(await counted('li .unseen')).toBe(whole);
  let months = 0;
  for (const address of addresses) {
    await page.goto(address ?? '');
    months += await counted('.month-links .unseen');
  }
  expect(whole).toBeGreaterThan(0);
  expect(months).toBe(whole);
});

test('the past leads to what is earlier, never to what is later', async ({ page }) => {
  await page.goto('archive/');
  const oldest = page.getByRole('main').getByRole('heading', { level: 2 }).last().getByRole('link');
  await oldest.click();
  await expect(page.locator('[rel=prev]')).toHaveCount(0);
  await expect(page.locator('[rel=next]')).toHaveCount(0);
  const own = new URL(page.url()).pathname;
  const links = await page.getByRole('main').getByRole('link').all();
  for (const link of links) {
    const target = (await link.getAttribute('href')) ?? '';
    expect(target.endsWith('/archive/') || target.startsWith(own), target).toBe(true);
  }
});

test('a story leads to its topics, and a topic to its stories', async ({ page }) => {
  await page.goto('topics/');
  await page.getByRole('main').getByRole('link', { name: 'Ferry', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ferry' })).toBeVisible();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
  const topics = page.getByRole('navigation', { name: 'Topics' });
  await topics.getByRole('link', { name: 'Ferry', exact: true }).click();
  await expect(page).toHaveURL(/\/topic\/ferry\/$/);
});
