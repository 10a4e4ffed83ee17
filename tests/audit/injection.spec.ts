import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { listen } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';
import { runCommand } from '../build/run-command.ts';
import { expect, test, workerIsBlocked } from '../e2e/visit.ts';
import { injectionNow, pagesOf, writeInjectionPaper } from './injection-paper.ts';
import { injections } from './injections.ts';
import { asTyped, entryBetweenMarks, storiesIn, strangeElements, typedIn } from './printed-entry.ts';

let folder: string;
let directory: string;
let server: ReturnType<typeof staticServer>;
let origin: string;
let files: string[];

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  expect(new Set(injections).size).toBe(injections.length);
  expect(injections.length).toBeGreaterThanOrEqual(100);
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-injection-'));
  directory = join(folder, 'out', 'dist');
  await writeInjectionPaper(join(folder, 'content'));
  await mkdir(dirname(directory));
  const built = await runCommand('build', [], {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: directory,
    BUILD_NOW: injectionNow,
  });
  expect(built.stderr.match(/^.* {2}error {2}.*$/gm) ?? []).toEqual([]);
  expect(built.status, built.stderr.slice(-2000)).toBe(0);
  files = await readdir(directory, { recursive: true, encoding: 'utf8' });
  server = staticServer({ directory, basePath: '/' });
  const { port } = await listen(server, { host: 'localhost', port: 0 });
  origin = `http://localhost:${port}`;
});

test.afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  await rm(folder, { recursive: true, force: true });
});

/** Notes each address at which an entry has had something run, and what the policy has refused. */
async function watched(page: Page): Promise<{ broken: string[]; refused: string[] }> {
  const broken: string[] = [];
  const refused: string[] = [];
  await page.exposeFunction('broken', () => broken.push(page.url()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => broken.push(page.url())));
  page.on('console', (message) => {
    if (message.text() !== workerIsBlocked) refused.push(`${page.url()}: ${message.text()}`);
  });
  return { broken, refused };
}

for (const bypassCSP of [false, true]) {
  test(`a hundred ways to smuggle markup come to nothing on any page, ${bypassCSP ? 'without' : 'with'} the policy`, async ({
    browser,
  }) => {
    test.setTimeout(9 * 60_000);
    const context = await browser.newContext({ bypassCSP });
    const page = await context.newPage();
    const { broken, refused } = await watched(page);
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      await page.goto(`${origin}/${file.replace(/index\.html$/, '')}`);
      expect(await page.evaluate(strangeElements, 'main'), file).toEqual([]);
    }
    await page.goto(`${origin}/search/?q=broken`);
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
    expect(await page.evaluate(strangeElements, 'main')).toEqual([]);
    expect(broken).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
}

test('each of them is in print as it was typed, in a text and in Markdown', async ({ browser }) => {
  test.setTimeout(5 * 60_000);
  const page = await browser.newPage();
  for (const [index, injection] of injections.entries()) {
    for (const [address, isMarkdown] of pagesOf(index)) {
      await page.goto(`${origin}/${address}`);
      const printed = entryBetweenMarks(await page.evaluate(typedIn, 'main'), index);
      expect(printed, address).toBe(asTyped(injection, isMarkdown));
    }
  }
  await page.close();
});

for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'ninjs.json']) {
  test(`each of them is in a ${name} as it was typed, and comes to nothing in a reader that knows no policy`, async ({
    browser,
  }) => {
    test.setTimeout(5 * 60_000);
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const { broken } = await watched(page);
    await page.goto(`${origin}/404.html`);
    const show = (html: string) =>
      page.evaluate((text) => {
        document.body.innerHTML = text;
      }, html);
    const found = new Set<string>();
    for (const file of files.filter((path) => path.endsWith(`/${name}`))) {
      const text = await readFile(join(directory, file), 'utf8');
      for (const { html, summary } of await page.evaluate(storiesIn, { text, isXml: name.endsWith('xml') })) {
        await show(summary);
        expect(await page.evaluate(strangeElements, 'body'), file).toEqual([]);
        await show(html);
        expect(await page.evaluate(strangeElements, 'body'), file).toEqual([]);
        const typed = await page.evaluate(typedIn, 'body');
        const [, index] = /Mark(\d+)begins/.exec(typed) ?? [];
        if (index === undefined) continue;
        const entry = entryBetweenMarks(typed, Number(index));
        const kinds = [false, true].map((isMarkdown) => asTyped(injections[Number(index)] ?? '', isMarkdown));
        expect(kinds, file).toContain(entry);
        found.add(index);
      }
    }
    expect(found.size).toBe(injections.length);
    expect(broken).toEqual([]);
    await context.close();
  });
}

test('every XML file is whole, and has no element that a browser would take for a page’s', async ({ browser }) => {
  const page = await browser.newPage();
  for (const file of files.filter((name) => /\.(?:xml|opml)$/.test(name))) {
    const text = await readFile(join(directory, file), 'utf8');
    const foreign = await page.evaluate((xml) => {
      const all = [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('*')];
      return all
        .filter(
          ({ namespaceURI, localName }) => /html|svg|MathML/.test(namespaceURI ?? '') || localName === 'parsererror',
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 300));
    }, text);
    expect(foreign, file).toEqual([]);
  }
  await page.close();
});
