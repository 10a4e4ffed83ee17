import { readFile } from 'node:fs/promises';
import { builtSite } from '../built-site.ts';
import { fakeSpeech } from '../fake-speech.ts';
import { openPage } from '../open-page.ts';
import { expect, test, type Page } from '../visit.ts';
import { startServer, type Running } from './start-server.ts';

/** Tells of each thing that the browser refuses on a page, on whatever page it is. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('tellOfViolation', (text: string) => found.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, documentURI }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (text: string) => void };
      tellOfViolation(`${documentURI}: ${effectiveDirective} refused ${blockedURI}`);
    });
  });
  return found;
}

/** Everything that a reader can press on an article; `at` is the address of the paper. */
const tools: Record<string, (page: Page, at: string, directory: string) => Promise<void>> = {
  'themes, sizes and typefaces': async (page) => {
    await page.locator('reading-tools').getByText('Reading tools').click();
    for (const radio of await page.locator('reading-tools').getByRole('radio').all()) await radio.check();
    await page.keyboard.press('Escape');
  },
  save: async (page) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.locator('reading-tools > [role=status]')).toHaveText('Saved on this device');
  },
  listen: async (page) => {
    await page.getByRole('button', { name: 'Listen' }).click();
    await expect(page.getByRole('region', { name: 'Read aloud' })).toBeVisible();
    await page.keyboard.press('Escape');
  },
  quote: async (page) => {
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('.article-text > p:not(.embed)')[2];
      if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
    });
    await page.getByRole('button', { name: 'Copy quote' }).click();
    await expect(page.locator('.quote').getByRole('status')).toHaveText('Quote copied');
    await page.keyboard.press('Escape');
  },
  share: async (page) => {
    const bar = page.locator('share-bar').first();
    await bar.locator('summary').click();
    await bar.getByRole('button', { name: 'Copy link' }).click();
    await expect(bar.getByRole('status')).toHaveText('Link successfully copied');
  },
  letters: async (page) => {
    const letter = page.getByRole('link', { name: 'Write to the editor' });
    await expect(letter).toHaveAttribute('href', /^mailto:/);
    await page.locator('a[href$="#comments"]').first().click();
    await expect(page.locator('#comments')).toBeInViewport();
  },
  'saved articles, as a list and as a file': async (page, at) => {
    await page.goto(`${at}saved/`, { waitUntil: 'networkidle' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the list as a file' }).click();
    const file = await (await download).path();
    expect((await readFile(file)).length).toBeGreaterThan(10);
  },
  'page of settings': async (page, at) => {
    await page.goto(`${at}reading/`, { waitUntil: 'networkidle' });
    for (const radio of await page.getByRole('main').getByRole('radio').all()) await radio.check();
  },
  search: async (page, at) => {
    await page.goto(`${at}search/`);
    await page.getByRole('searchbox').pressSequentially('ferry');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^Stories found: \d+$/);
    await page.getByRole('main').getByRole('list').first().getByRole('link').first().click();
    await expect(page.locator('article')).toBeVisible();
  },
  'players of other hosts, at a press': async (page, at, directory) => {
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Player' }));
    await openPage(page, at + builtSite(directory).articleWith('<embed-player', 'youtube-nocookie.com'));
    await page.getByRole('link', { name: /Watch on YouTube/ }).click();
    await expect(page.frameLocator('iframe').getByText('Player')).toBeVisible();
  },
};

test.describe('with the policy of page and host in force', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'allow' });
  let server: Running;
  test.beforeAll(async ({ site }) => {
    server = await startServer('nginx', site);
  });
  test.afterAll(() => server.stop());

  test('the browser refuses nothing on any kind of page', async ({ page, site, complaints }) => {
    const violations = await violationsOf(page);
    for (const { path } of builtSite(site.directory).kinds) {
      await page.goto(server.origin + site.basePath + path);
    }
    expect(violations).toEqual([]);
    const strange = complaints.splice(0).filter((text) => !text.includes(server.origin));
    expect(strange).toEqual([]);
  });

  test('the browser refuses nothing while a reader uses every tool', async ({ page, site, complaints }) => {
    const violations = await violationsOf(page);
    await fakeSpeech(page, [{ lang: 'en-US', localService: true }]);
    const at = server.origin + site.basePath;
    await page.goto(at + builtSite(site.directory).articleWith('<picture', 'id="comments"'), {
      waitUntil: 'networkidle',
    });
    for (const [tool, use] of Object.entries(tools)) {
      await test.step(tool, () => use(page, at, site.directory));
      expect(violations, tool).toEqual([]);
    }
    const strange = complaints.splice(0).filter((text) => !text.includes(server.origin));
    expect(strange.filter((text) => !text.startsWith('request to another host: https://www.youtube-'))).toEqual([]);
    // What it does refuse would be told.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => violations.splice(0).join()).toMatch(/style-src-attr refused inline$/);
    complaints.splice(0);
  });
});
