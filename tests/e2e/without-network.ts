import { builtSite } from './built-site.ts';
import { Press, subscribeAndKeep } from './press.ts';
import { expect, test as visit, type Page } from './visit.ts';

/** Visits during which the network may go away: `press` is the paper's host. */
export const test = visit.extend<{ press: Press }>({
  // What fails without the network is what these tests are about.
  complaints: async ({ press }, use) => {
    expect(press.address).toContain('localhost');
    await use([]);
  },
  press: async ({ site }, use) => {
    const press = new Press(site.basePath);
    await press.serve(site.directory);
    await use(press);
    await press.close();
  },
  baseURL: ({ press }, use) => use(press.address),
  serviceWorkers: 'allow',
});

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Two articles with photos, and their headlines. */
export function articlesOf(directory: string): { path: string; headline: RegExp }[] {
  const articles = builtSite(directory).pages.filter(
    ({ path, html }) => /^\d{4}\/\d\d\/[^/]{3,}\/$/.test(path) && html.includes('<picture'),
  );
  return articles.map(({ path, html }) => ({ path, headline: new RegExp(/<title>(.{12})/.exec(html)?.[1] ?? '') }));
}

/** Opens a story with the worker at work that keeps what is read, and gives its headline. */
export async function readStory(page: Page, path: string): Promise<string> {
  await subscribeAndKeep(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  return heading(page).innerText();
}

export const isPhotoShown = (page: Page) =>
  page
    .locator('article figure img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0));
