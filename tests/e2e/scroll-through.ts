import type { Page } from './visit.ts';

/** Scrolls to the end and back as a reader does: a phone lays out what is far below when it comes near, and knows its size then. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    for (let place = 0; place < document.documentElement.scrollHeight; place += 500) {
      scrollTo({ top: place, behavior: 'instant' });
      await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
}
