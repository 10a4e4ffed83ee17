import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from './visit.ts';

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
