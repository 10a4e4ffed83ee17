import { expect } from '@playwright/test';
import { own, show, status, test, type Answer } from './foreign-talk.ts';

const giscus = { kind: 'giscus', repo: 'courier/talk', repoId: 'R_1', category: 'News', categoryId: 'DIC_1' } as const;
const widget: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>giscus</title><script>
    parent.postMessage({ giscus: { resizeHeight: 777 } }, '*');
    addEventListener('message', ({ data }) => { document.title = data.giscus.setConfig.theme; document.body.textContent = document.title; });
  </script><body></body>`);

test('giscus is framed at a press, takes its height, and follows the theme of the page', async ({ page, open }) => {
  const { asked } = await open(giscus, '', widget);
  expect(asked).toEqual([]);
  await show(page).click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveCSS('block-size', '777px');
  const source = new URL((await frame.getAttribute('src')) ?? '');
  expect(source.origin).toBe('https://giscus.app');
  expect(source.searchParams.get('term')).toBe('/2026/11/ferry/');
  expect(source.searchParams.get('origin')).toBe(`${own}/2026/11/ferry/`);
  expect(source.searchParams.get('description')).toBe('Boats & winter');
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  await expect(page.frameLocator('iframe').locator('body')).toHaveText('dark');
  expect(new Set(asked.map((address) => new URL(address).host))).toEqual(new Set(['giscus.app']));
});

/** A widget that says something to the page that frames it, where it has a session, or has none. */
const widgetThatSays =
  (said: object, hasSession: boolean): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>giscus</title><body><script>
    const session = new URLSearchParams(location.search).get('session');
    document.body.textContent = 'session ' + session;
    if ((session !== '') === ${String(hasSession)}) parent.postMessage({ giscus: ${JSON.stringify(said)} }, '*');
  </script>`);

for (const [what, said] of [
  ['signs out in the discussion', { signOut: true }],
  ['has a session that is over', { error: 'State has expired' }],
] as const) {
  test(`a reader who ${what} sees it signed out`, async ({ page, open }) => {
    await open(giscus, '', widgetThatSays(said, true));
    await page.goto(`${own}/2026/11/ferry/?giscus=abc`);
    await expect(page.frameLocator('iframe').locator('body')).toHaveText('session ');
    await expect(page).toHaveURL(`${own}/2026/11/ferry/`);
    await expect(status(page)).toHaveText('');
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });
}

for (const [error, told] of [
  ['Discussion not found', ''],
  ['API rate limit exceeded', 'BUSY'],
  ['Bad credentials', 'FAILED'],
  ['Something went wrong', 'FAILED'],
] as const) {
  test(`where giscus says “${error}” to somebody not signed in, the page says “${told}”`, async ({ page, open }) => {
    await open(giscus, '', widgetThatSays({ error }, false));
    await show(page).click();
    await expect(page.frameLocator('iframe').locator('body')).toHaveText('session ');
    await expect(status(page)).toHaveText(told);
  });
}

test('what another frame says is not heard', async ({ page, open }) => {
  await open(giscus, '', widget);
  await show(page).click();
  await expect(page.locator('iframe')).toHaveCSS('block-size', '777px');
  await page.evaluate(() => window.postMessage({ giscus: { resizeHeight: 5, error: 'Something' } }, '*'));
  await page.waitForTimeout(100);
  await expect(page.locator('iframe')).toHaveCSS('block-size', '777px');
  await expect(status(page)).toHaveText('');
});
