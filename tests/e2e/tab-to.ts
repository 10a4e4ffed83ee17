import type { Page } from './visit.ts';

/** Presses Tab until the element with the keyboard has this name. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const wanted = typeof name === 'string' ? new RegExp(`^${name}$`) : name;
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return label?.trim() ?? '';
    });
    if (wanted.test(focused)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}
