import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test, type Page } from './visit.ts';

const site = builtSite(testSites[0].directory);
const answered = site.articleWith('class="letters"', 'In answer to');

/** The mail that a link opens. */
async function mailOf(link: ReturnType<Page['getByRole']>): Promise<{ to: string; subject: string; lines: string[] }> {
  const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
  return {
    to: pathname,
    subject: searchParams.get('subject') ?? '',
    lines: (searchParams.get('body') ?? '').split('\r\n'),
  };
}

test('an answer stands inside the letter that it answers, and leads to it', async ({ page }) => {
  await page.goto(answered);
  const comments = page.getByRole('region', { name: /Comment/ });
  const link = comments.getByRole('link', { name: /^In answer to / }).first();
  const name = (await link.innerText()).replace('In answer to ', '');
  const target = (await link.getAttribute('href')) ?? '';
  await expect(page.locator(target)).toContainText(name);
  // Of the nested lists, the answer is in the item of its letter.
  const item = comments.locator('li', { has: page.locator(`:scope > ${target}`) });
  await expect(
    item
      .locator('ol')
      .getByRole('link', { name: `In answer to ${name}` })
      .first(),
  ).toBeVisible();
  const [letter, answer] = [await page.locator(target).boundingBox(), await link.boundingBox()];
  expect(answer?.y).toBeGreaterThan(letter?.y ?? Infinity);
  expect(answer?.x).toBeGreaterThan(letter?.x ?? Infinity);
  await link.click();
  await expect(page.locator(target)).toBeInViewport();
});

test('what the editor adds stands below the letter, and is called the editor’s', async ({ page }) => {
  await page.goto(site.articleWith('class="editors-note"'));
  const note = page.locator('.editors-note').first();
  await expect(note).toContainText('Editor’s note');
  const letter = page.locator('#comments article', { has: page.locator('.editors-note') }).first();
  const signed = await letter.getByRole('time').last().boundingBox();
  expect((await note.boundingBox())?.y).toBeGreaterThan(signed?.y ?? Infinity);
});

test('the mail that answers a letter names it, for whom and where, and says where the answer goes', async ({
  page,
}) => {
  await page.goto(answered);
  const letter = page.locator('#comments article').first();
  const anchor = (await letter.getAttribute('id')) ?? '';
  const link = letter.getByRole('link', { name: /^Answer this letter: / });
  const name = ((await link.getAttribute('aria-label')) ?? '').replace('Answer this letter: ', '');
  await expect(letter).toContainText(name);
  const { to, subject, lines } = await mailOf(link);
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  expect(to).toBe('letters@courier.example');
  expect(subject).toBe(`Answer to the letter of ${name} on: ${headline}`);
  expect(lines[0]).toBe(headline);
  expect(lines[1]).toBe(`https://courier.example/${answered}#${anchor}`);
  expect(lines[2]).toMatch(/^Answers: [a-z-]+$/);
  expect(lines).toContain('Your name: ');
});

test('a letter has an address of its own', async ({ page }) => {
  await page.goto(answered);
  const last = page.locator('#comments article').last();
  await last
    .getByRole('link')
    .filter({ has: page.getByRole('time') })
    .click();
  await expect(page).toHaveURL(new RegExp(`#${(await last.getAttribute('id')) ?? ''}$`));
  await page.reload();
  await expect(last).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('letters, answers and the ways to write are the same', async ({ page }) => {
    await page.goto(answered);
    const comments = page.getByRole('region', { name: /Comment/ });
    await expect(comments.getByRole('link', { name: /^In answer to / }).first()).toBeVisible();
    const letters = await comments.getByRole('article').count();
    await expect(comments.getByRole('link', { name: /^Answer this letter/ })).toHaveCount(letters);
  });
});
