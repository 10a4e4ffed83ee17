import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from '../e2e/visit.ts';

const site = builtSite(testSites[0].directory);
const atMost = 0.01;

/** What the DevTools call slow 4G: 1.6 megabits a second, 562.5 ms there and back with what a browser adds. */
const slow = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });

interface Shift {
  score: number;
  moved: string[];
}

const kinds = site.kinds.filter(({ path }) => path !== '404.html');

for (const { kind, path } of kinds) {
  test(`${kind}: nothing jumps on slow 4G with a processor four times slower`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[]) {
          if (entry.hadRecentInput) continue;
          const moved = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '');
          shifts.push({ score: entry.value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    // Italics come after the paint, and with them what they could move.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
    const score = shifts.reduce((sum, shift) => sum + shift.score, 0);
    expect(score, JSON.stringify(shifts)).toBeLessThanOrEqual(atMost);
  });
}

interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
