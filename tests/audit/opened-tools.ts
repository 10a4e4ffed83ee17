import type { builtSite } from '../e2e/built-site.ts';
import { fakeSpeech } from '../e2e/fake-speech.ts';
import { expect, type Page } from '../e2e/visit.ts';

/** A tool of the paper, and how a reader opens it. */
export interface OpenedTool {
  name: string;
  /** Of a page that has it. */
  path: string;
  /** Opens it by keyboard or pointer, and waits until it is there. */
  open: (page: Page) => Promise<void>;
}

const head = (page: Page) => page.locator('article > header');

/** Every tool that opens something, on a page of the site that has it. */
export function openedTools(site: ReturnType<typeof builtSite>): OpenedTool[] {
  const article = site.articleWith('<picture');
  return [
    {
      name: 'share menu',
      path: article,
      open: async (page) => {
        await head(page).locator('share-bar summary').press('Enter');
        await expect(head(page).locator('share-bar .menu').first()).toBeVisible();
      },
    },
    {
      name: 'reading tools',
      path: article,
      open: async (page) => {
        const tools = page.locator('reading-tools summary');
        // They are there when their script is; a key goes to what is hidden as well.
        await expect(tools).toBeVisible();
        await tools.press('Enter');
        await expect(page.locator('reading-tools .menu')).toBeVisible();
      },
    },
    {
      name: 'reading aloud',
      path: article,
      open: async (page) => {
        await fakeSpeech(page, [{ lang: 'en-US', localService: true }]);
        await page.reload();
        await page.getByRole('button', { name: 'Listen' }).press('Enter');
        await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
      },
    },
    {
      name: 'offer of a quote',
      path: article,
      open: async (page) => {
        await page.evaluate(() => {
          const [, , third] = document.querySelectorAll('.article-text > p:not(.embed)');
          if (third !== undefined) getSelection()?.selectAllChildren(third);
        });
        await expect(page.getByRole('button', { name: 'Copy quote' })).toBeVisible();
        await page.keyboard.press('Tab');
      },
    },
    {
      name: 'results of the search',
      path: 'search/',
      open: async (page) => {
        await page.getByRole('searchbox').fill('lake');
        await expect(page.locator('.search-results > li').first()).toBeVisible();
      },
    },
    {
      name: 'list of what is saved',
      path: article,
      open: async (page) => {
        await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
        await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
        await page.goto('saved/');
        await expect(page.getByRole('button', { name: /^Remove/ })).toBeVisible();
      },
    },
  ];
}
