import type { Page } from './visit.ts';

/**
 * Opens a page and waits until its scripts are there, those of the tools on it too. The element that is asked for by name
 * is of the script that every page has, which comes after the first paint.
 */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(
    () => customElements.get('share-bar') !== undefined && document.querySelector(':not(:defined)') === null,
  );
}
