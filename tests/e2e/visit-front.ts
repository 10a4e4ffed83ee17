import { join } from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { root, runCommand } from '../build/run-command.ts';
import { write } from '../collections/write-files.ts';
import { inventedNow, inventedPaper, type InventedPaper } from '../papers/invented-paper.ts';
import { axeFindings } from './axe-findings.ts';
import { overlaps } from './overlaps.ts';
import { scrollThrough } from './scroll-through.ts';
import { sideways } from './sideways.ts';
import { expect, test as base, type Page, type SiteOptions } from './visit.ts';

const widths = [320, 390, 768, 1280];

/** Prints an invented paper below `.cache/fronts` and holds its front page to what every front page must be. */
export function testFront(paper: InventedPaper): void {
  const test = base.extend<object, SiteOptions>({
    site: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
      async ({}, use) => use({ name: paper.name, basePath: '/', directory: await printed(paper) }),
      { scope: 'worker', timeout: 9 * 60_000 },
    ],
  });

  test.describe(`the front of ${paper.name}`, () => {
    test.describe.configure({ mode: 'default' });

    test('has one headline of the page, a lead where there is a story, and no story twice', async ({ page }) => {
      await page.goto('');
      await expect(page.locator('h1')).toHaveCount(1);
      const stories = await storiesOf(page);
      expect(stories.filter((story, index) => stories.indexOf(story) !== index)).toEqual([]);
      if (paper.articles === 0) await expect(page.getByRole('main').locator('.empty-page')).toBeVisible();
      else await expect(page.locator('.front > :first-child article h2')).not.toHaveCount(0);
      expect(stories.length).toBeGreaterThanOrEqual(Math.min(paper.articles, 20));
      expect(stories.length).toBeLessThan(60);
    });

    for (const width of widths) {
      test(`is not wider than a window of ${width} px, and nothing lies over anything`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('');
        await scrollThrough(page);
        expect(await page.evaluate(sideways)).toEqual([]);
        expect(await page.evaluate(overlaps)).toEqual([]);
      });
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto('');
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });
}

/** Addresses of the stories that the front shows. */
function storiesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3) a')]
      .map(({ pathname }) => pathname)
      .filter((path) => /^\/\d{4}\/\d{2}\/[^/]{3,}\/$/.test(path)),
  );
}

/** Prints the paper; gives the folder of the site. */
async function printed(paper: InventedPaper): Promise<string> {
  const folder = join(root, '.cache/fronts', paper.name.replaceAll(' ', '-'));
  const CONTENT_DIR = join(folder, 'content');
  const OUT_DIR = join(folder, 'site');
  await rm(CONTENT_DIR, { recursive: true, force: true });
  await mkdir(CONTENT_DIR, { recursive: true });
  await write(CONTENT_DIR, inventedPaper(paper));
  const { status, stderr } = await runCommand('build', [], { CONTENT_DIR, OUT_DIR, BUILD_NOW: inventedNow });
  if (status !== 0) throw new Error(stderr);
  return OUT_DIR;
}
