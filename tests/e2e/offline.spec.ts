import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { listen } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';
import { builtSite } from './built-site.ts';
import { stored } from './refuse-storage.ts';
import { expect, test as visit, type Page } from './visit.ts';

/** A server of the paper that can go away and come back at the same address, with another edition. */
class Press {
  #server: Server | null = null;
  #port = 0;
  readonly basePath: string;

  constructor(basePath: string) {
    this.basePath = basePath;
  }

  get address(): string {
    return `http://localhost:${this.#port}${this.basePath}`;
  }

  async serve(directory: string): Promise<void> {
    await this.close();
    this.#server = staticServer({ directory: resolve(directory), basePath: this.basePath });
    const { port } = await listen(this.#server, { host: 'localhost', port: this.#port });
    if (this.#port !== 0) expect(port).toBe(this.#port);
    this.#port = port;
  }

  /** From here on the network is gone. */
  async close(): Promise<void> {
    if (this.#server === null) return;
    const closing = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closing;
    this.#server = null;
  }
}

const test = visit.extend<{ press: Press }>({
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
});
test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the front page and waits until a worker keeps the paper. */
async function subscribe(page: Page): Promise<void> {
  await page.goto('');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller?.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
  });
}

/** Two articles with photos, and their headlines. */
function articlesOf(directory: string): { path: string; headline: RegExp }[] {
  const articles = builtSite(directory).pages.filter(
    ({ path, html }) => /^\d{4}\/\d\d\/[^/]{3,}\/$/.test(path) && html.includes('<picture'),
  );
  return articles.map(({ path, html }) => ({ path, headline: new RegExp(/<title>(.{12})/.exec(html)?.[1] ?? '') }));
}

const isPhotoShown = (page: Page) =>
  page
    .locator('article figure img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0));

test('what was read, with its photo, and the front page are there without the network', async ({
  page,
  site,
  press,
}) => {
  const [read] = articlesOf(site.directory);
  await subscribe(page);
  const front = await page.title();
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  expect(await isPhotoShown(page)).toBe(true);

  await press.close();
  await page.reload();
  await expect(heading(page)).toHaveText(headline);
  expect(await isPhotoShown(page)).toBe(true);
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.goto('');
  expect(await page.title()).toBe(front);
  await page.goto(`${read?.path ?? ''}?from=mail`);
  await expect(heading(page)).toHaveText(headline);
});

test('the page that was open when the worker came is kept too', async ({ page, site, press }) => {
  const [read] = articlesOf(site.directory);
  await page.goto(read?.path ?? '');
  const headline = await heading(page).innerText();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await press.close();
  await page.reload();
  await expect(heading(page)).toHaveText(headline);
});

test('a page that is not kept gives way to one that lists what is, and comes when the network is back', async ({
  page,
  site,
  press,
}) => {
  const [read, unread] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  await press.close();

  await page.goto(unread?.path ?? '');
  await expect(heading(page)).toHaveText('Reading without the network');
  await expect(page.getByText('This page is not kept on this device')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Front page' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('link', { name: headline }).click();
  await expect(heading(page)).toHaveText(headline);

  await page.goto(unread?.path ?? '');
  await press.serve(site.directory);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('article')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(site.basePath + (unread?.path ?? ''));
});

test('the network goes away in the middle of a visit', async ({ page, site, press }) => {
  const [read] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  await press.close();
  // What this loads at its first use was fetched ahead.
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto('saved/');
  await page.getByRole('link', { name: headline }).click();
  await expect(heading(page)).toHaveText(headline);
});

test('with only what is saved kept, that is there without the network and what was read is not', async ({
  page,
  site,
  press,
}) => {
  const [saved, read] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await expect(page.getByText('Pages kept for reading without the network: 1.')).toBeVisible();
  await page.getByRole('radio', { name: 'Keep only what I save' }).check();
  await expect(page.getByText('Pages kept for reading without the network: 0.')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL))
    .toContain('sw.js?keep=saved');
  await page.goto(saved?.path ?? '', { waitUntil: 'networkidle' });
  const headline = await heading(page).innerText();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });

  await press.close();
  await page.goto(saved?.path ?? '');
  await expect(heading(page)).toHaveText(headline);
  expect(await isPhotoShown(page)).toBe(true);
  await page.goto(read?.path ?? '');
  await expect(heading(page)).toHaveText('Reading without the network');
});

test('the newest thirty that were read are kept', async ({ page, site }) => {
  test.setTimeout(120_000);
  const pages = builtSite(site.directory).pages.filter(({ path }) => /^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/$/.test(path));
  expect(pages.length).toBeGreaterThan(32);
  await subscribe(page);
  const some = pages.slice(0, 32).map(({ path }) => path);
  for (const path of some) await page.goto(path, { waitUntil: 'commit' });
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('broadsheet read'));
      return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(kept).toEqual(some.slice(2).map((path) => site.basePath + path));
});

test('a new edition takes the place of the old one', async ({ page, site, press }) => {
  await subscribe(page);
  const edition = await nextEdition(site.directory);
  await press.serve(edition);
  // The network is asked first: nobody is held to the old edition.
  await page.goto('');
  await expect(page.getByText('Second edition')).toBeVisible();
  await page.goto('about/');

  // The new worker fetches the new front page before it was ever opened, and what the old one kept of the shell is gone.
  const third = await nextEdition(site.directory, 'Third edition');
  await press.serve(third);
  await page.goto('about/');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const name = (await caches.keys()).find((one) => one.startsWith('broadsheet fronts')) ?? '';
        const base = document.documentElement.dataset['base'] ?? '/';
        return (await (await (await caches.open(name)).match(base))?.text())?.includes('Third edition');
      }),
    )
    .toBe(true);
  await press.close();
  await page.goto('');
  await expect(page.getByText('Third edition')).toBeVisible();
  await rm(edition, { recursive: true });
  await rm(third, { recursive: true });
});

/** The same site with another front page, and a worker that says so as the press would write it. */
async function nextEdition(directory: string, name = 'Second edition'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-edition-'));
  for (const entry of await readdir(directory)) {
    if (/^(?:index\.html|sw\.js)/.test(entry)) continue;
    await symlink(resolve(directory, entry), join(folder, entry));
  }
  const front = await readFile(join(directory, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), front.replace(/(<main[^>]*>)/, `$1<p>${name}</p>`));
  const worker = await readFile(join(directory, 'sw.js'), 'utf8');
  const renewed = worker.replace(/"front":"[^"]*"/, `"front":"${name}"`);
  expect(renewed).not.toBe(worker);
  await writeFile(join(folder, 'sw.js'), renewed);
  return folder;
}

test('a paper that is kept no longer takes away what was', async ({ page, site, press }) => {
  await subscribe(page);
  expect(await stored(page)).not.toEqual([]);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-farewell-'));
  await mkdir(join(folder, 'about'));
  await cp(await farewell(), join(folder, 'sw.js'));
  const about = await readFile(join(site.directory, 'about/index.html'), 'utf8');
  await writeFile(join(folder, 'about/index.html'), about.replace(' data-offline', ''));
  await press.serve(folder);
  await page.goto('about/');
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(() => stored(page)).toEqual([]);
  await rm(folder, { recursive: true });
});

/** The worker of papers that are not kept, out of the newest bundle. */
async function farewell(): Promise<string> {
  const bundles = resolve('node_modules/.cache/broadsheet/bundles');
  for (const name of await readdir(bundles)) {
    const file = join(bundles, name, 'workers/farewell.js');
    if (await readFile(file).catch(() => null)) return file;
  }
  throw new Error(`Missing a bundle in ${bundles}`);
}

test('one button removes the worker and all that it kept', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await subscribe(page);
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything has been removed.' })).toBeVisible();
  expect(await stored(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('where the reader wants nothing kept, there is no worker and nothing is stored but the choice', async ({
  page,
}) => {
  await subscribe(page);
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'Keep nothing' }).check();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto('', { waitUntil: 'networkidle' });
  await page.goto('about/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await stored(page)).toEqual([expect.stringMatching(/ choices$/)]);
});

test('an article at load asks for nothing for the worker', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await page.goto(read?.path ?? '', { waitUntil: 'load' });
  const early = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const names = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < loaded.loadEventStart);
    return names.map(({ name }) => new URL(name).pathname);
  });
  expect(early.filter((path) => /sw\.js|icon-|manifest/.test(path))).toEqual([]);
  expect(early.length + 1).toBeLessThanOrEqual(8);
});

test('a browser without workers shows the same paper', async ({ page, site }) => {
  const [read] = articlesOf(site.directory);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(read?.path ?? '', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  await page.goto('reading/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything has been removed.' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('the manifest names the paper, its scope and icons that are there', async ({ page, site, press }) => {
  await page.goto('');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await page.request.get(new URL(address ?? '', press.address).href)).json()) as {
    name: string;
    short_name: string;
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({
    name: 'The Alder Lake Courier',
    short_name: 'The Alder Lake Courier',
    start_url: site.basePath,
    scope: site.basePath,
  });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  const icons = manifest.icons.map(({ src }) => src);
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  for (const src of [...icons, touch ?? '']) {
    const answer = await page.request.get(new URL(src, press.address).href);
    expect(answer.headers()['content-type']).toBe('image/png');
  }
});
