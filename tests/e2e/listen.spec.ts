import { builtSite } from './built-site.ts';
import { fakeSpeech, finish, isSilent, noSpeech, spoken } from './fake-speech.ts';
import { openPage } from './open-page.ts';
import { refuseStorage } from './refuse-storage.ts';
import { tabTo } from './tab-to.ts';
import { expect, test, type Page } from './visit.ts';

const open = (page: Page, directory: string) => openPage(page, builtSite(directory).articleWith('<picture'));
const player = (page: Page) => page.getByRole('region', { name: 'Read aloud' });
const voices = [
  { lang: 'de-DE', localService: true },
  { lang: 'en_GB', localService: true },
  { lang: 'en-US', localService: true },
  { lang: 'en-US', localService: false },
];

test('an article is read aloud by keyboard: paused, resumed where it was, faster, stopped', async ({ page, site }) => {
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await tabTo(page, 'Listen');
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeFocused();
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  expect(await spoken(page)).toEqual([{ text: headline, lang: 'en-US', rate: 1, voice: 'en-US' }]);
  await expect(page.locator('.is-spoken')).toHaveText(headline);

  // The standfirst, if there is one, and then the text.
  const first = await page.locator('.article-text > p').first().innerText();
  while (!first.startsWith((await spoken(page)).at(-1)?.text.trim() ?? '-')) await finish(page);
  await expect(page.locator('.article-text > .is-spoken')).toHaveCount(1);
  await expect(page.locator('.article-text > .is-spoken')).toBeInViewport();

  const before = (await spoken(page)).length;
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Resume' })).toBeFocused();
  expect(await isSilent(page)).toBe(true);
  await page.keyboard.press('Enter');
  const again = await spoken(page);
  expect(again.length).toBe(before + 1);
  expect(again.at(-1)?.text).toBe(again.at(-2)?.text);

  await player(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  expect((await spoken(page)).at(-1)).toMatchObject({ rate: 1.5, text: again.at(-1)?.text });

  await page.keyboard.press('Escape');
  await expect(player(page)).toHaveCount(0);
  expect(await isSilent(page)).toBe(true);
  await expect(page.locator('.is-spoken')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
});

test('the speed is remembered, and is on the page of settings', async ({ page, site }) => {
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await page.getByRole('button', { name: 'Listen' }).click();
  await player(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.25');
  await openPage(page, 'reading/');
  await expect(page.getByRole('combobox', { name: 'Reading speed' })).toHaveValue('1.25');
});

test('where storage is refused it reads all the same, at the speed that is chosen', async ({ page, site }) => {
  await refuseStorage(page);
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await player(page).getByRole('combobox').selectOption('1.5');
  await expect.poll(async () => (await spoken(page)).at(-1)?.rate).toBe(1.5);
});

test('at the end it says so, and can begin again', async ({ page, site }) => {
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  for (let passages = 0; passages < 300 && !(await isSilent(page)); passages += 1) await finish(page);
  await expect(player(page).getByRole('status')).toHaveText('End of the article');
  await player(page).getByRole('button', { name: 'Resume' }).click();
  expect((await spoken(page)).at(-1)?.text).toBe(await page.getByRole('heading', { level: 1 }).innerText());
});

test('no passage is so long that a voice would fall silent in it', async ({ page, site }) => {
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  for (let passages = 0; passages < 300 && !(await isSilent(page)); passages += 1) await finish(page);
  const texts = (await spoken(page)).map(({ text }) => text.trim());
  expect(texts.filter((text) => text.length > 220 && /[.!?]”? [A-Z]/.test(text))).toEqual([]);
  const whole = texts.join(' ');
  for (const paragraph of await page.locator('.article-text > p:not(.embed)').allInnerTexts()) {
    expect(whole).toContain(paragraph.replace(/\s+/g, ' ').trim());
  }
});

test('it stops when the reader leaves', async ({ page, site }) => {
  await fakeSpeech(page, voices);
  await open(page, site.directory);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  expect(await isSilent(page)).toBe(true);
});

test('an article in another language has a voice of that language', async ({ page, site }) => {
  await fakeSpeech(page, [...voices, { lang: 'ar', localService: true }]);
  await page.goto(builtSite(site.directory).articleWith(/<article[^>]* dir="rtl"/));
  await page.locator('[data-listen]').click();
  await expect.poll(async () => (await spoken(page))[0]?.voice).toBe('ar');
});

for (const [what, given] of [
  ['no voice', []],
  ['only a voice that sends the text away', [{ lang: 'en-US', localService: false }]],
  ['no voice of the language', [{ lang: 'de-DE', localService: true }]],
] as const) {
  test(`where there is ${what}, that is said and nothing is read`, async ({ page, site }) => {
    await fakeSpeech(page, given);
    await open(page, site.directory);
    await page.getByRole('button', { name: 'Listen' }).click();
    await expect(page.locator('reading-tools > [role=status]')).toHaveText(/no voice of its own/);
    expect(await spoken(page)).toEqual([]);
    await expect(player(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
  });
}

test('where the browser cannot speak, the tool is not offered, and the settings say why', async ({ page, site }) => {
  await noSpeech(page);
  await open(page, site.directory);
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
  await openPage(page, 'reading/');
  await expect(page.getByText('This browser cannot read aloud')).toBeVisible();
});
