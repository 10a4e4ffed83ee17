import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from '../e2e/visit.ts';

const site = builtSite(testSites[0].directory);
const together = 15;

for (let first = 0; first < site.pages.length; first += together) {
  const group = site.pages.slice(first, first + together);
  const names = `/${group[0]?.path ?? ''} to /${group.at(-1)?.path ?? ''}`;

  // That no page asks another host for anything is what `complaints` says of every visit.
  test(`pages ${names} store nothing that nobody asked for, with script on`, async ({ page }) => {
    for (const { path } of group) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await page.waitForLoadState('networkidle');
      const stored = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: 'caches' in globalThis ? await caches.keys() : [],
      }));
      expect.soft(stored, `/${path}`).toEqual({ cookie: '', local: [], session: [], databases: [], caches: [] });
    }
    expect(await page.context().cookies()).toEqual([]);
  });
}

test.describe('with the worker of decision 41 let in', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the browser keeps the shell and the front page with its photos, and nothing of what was opened', async ({
    page,
    origin,
  }) => {
    const article = site.articleWith('<picture');
    const author = site.kinds.find(({ kind }) => kind === 'author')?.path ?? '';
    await page.goto('', { waitUntil: 'load' });
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    for (const path of [article, author, 'archive/']) await page.goto(path, { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => {
      const requests = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return requests.flat();
    });
    const addresses = kept.map((url) => new URL(url));
    expect(addresses.filter((address) => address.origin !== origin)).toEqual([]);
    const paths = [...new Set(addresses.map(({ pathname }) => pathname))];
    expect(paths.filter((path) => path.endsWith('/')).toSorted()).toEqual(['/', '/offline/', '/reading/', '/saved/']);
    const front = site.pages.find(({ path }) => path === '')?.html ?? '';
    const isShell = (path: string) =>
      /^\/(?:_astro\/|favicon\.svg|icon-\d+\.png|icon-maskable\.png|manifest\.webmanifest)/.test(path);
    expect(paths.filter((path) => !path.endsWith('/') && !isShell(path) && !front.includes(path))).toEqual([]);
    const elsewhere = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    }));
    expect(elsewhere).toEqual({ cookie: '', local: [], session: [], databases: [], scopes: ['/'] });
  });
});
