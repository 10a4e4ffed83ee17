import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';

interface Preview {
  url: string;
  content: string;
  process: ChildProcess;
}

/** `npm run dev` on a copy of the sample paper. */
const test = base.extend<object, { preview: Preview }>({
  preview: [
    // Playwright reads the names of fixtures off this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const parent = await mkdtemp(join(tmpdir(), 'preview-of-paper-'));
      const content = join(parent, 'content');
      await cp('content', content, { recursive: true });
      const env = {
        ...process.env,
        CONTENT_DIR: content,
        PORT: '4700',
        BUILD_NOW: '2031-01-15T12:00:00Z',
        NO_COLOR: '1',
      };
      const child = spawn('npm', ['run', 'dev'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
      await use({ url: await addressSaidBy(child), content, process: child });
      const ended = once(child, 'close');
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await ended;
      await rm(parent, { recursive: true });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** Reads on to the end, so that what the preview says later never fills the pipe. */
function addressSaidBy(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => {
      reject(new Error(`The preview ended without an address: ${said}`));
    });
  });
}

const text = (headline: string, date = '1/10/2031') => `${headline}
By Ines Calloway
${date}

The gate at Dray Point was painted green again on Thursday.

Nobody had asked for another color.
`;

/** Opens a page and waits until the preview has nothing more to tell it: it loads again once where it is the first. */
async function watch(page: Page, url: string): Promise<void> {
  let loaded = Date.now();
  page.on('load', () => {
    loaded = Date.now();
  });
  // A page that is just then loading again refuses to be led elsewhere.
  await expect(() => page.goto(url)).toPass({ timeout: 20_000 });
  await expect.poll(() => Date.now() - loaded, { timeout: 20_000 }).toBeGreaterThan(1500);
}

const overlay = (page: Page) => page.locator('vite-error-overlay');

test.describe.configure({ mode: 'serial' });

test('saving a text publishes its page', async ({ page, preview }) => {
  await watch(page, preview.url);
  await writeFile(join(preview.content, 'articles/town/green-gate.txt'), text('Gate at Dray Point Stays Green'));
  await expect(page.getByRole('link', { name: 'Gate at Dray Point Stays Green' }).first()).toBeVisible({
    timeout: 20_000,
  });
  await page.goto(`${preview.url}2031/01/green-gate/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gate at Dray Point Stays Green');
});

test('saving it again changes the page that is open', async ({ page, preview }) => {
  await watch(page, `${preview.url}2031/01/green-gate/`);
  await writeFile(join(preview.content, 'articles/town/green-gate.txt'), text('Gate at Dray Point Turns Blue'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gate at Dray Point Turns Blue', {
    timeout: 20_000,
  });
});

test('a mistake is shown over the page with file, line and column, until it is gone', async ({ page, preview }) => {
  await watch(page, preview.url);
  const file = join(preview.content, 'articles/town/green-gate.txt');
  await writeFile(file, text('Gate at Dray Point Turns Blue', '13/45/2031'));
  await expect(overlay(page)).toContainText(/articles\/town\/green-gate\.txt:3:\d+/, { timeout: 20_000 });
  await watch(page, preview.url);
  await expect(overlay(page)).toContainText(/articles\/town\/green-gate\.txt:3:\d+/);
  await writeFile(file, text('Gate at Dray Point Turns Red'));
  await expect(overlay(page)).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole('link', { name: 'Gate at Dray Point Turns Red' }).first()).toBeVisible({
    timeout: 20_000,
  });
});

test('a deletion takes the page away and ends nothing', async ({ page, request, preview }) => {
  await watch(page, preview.url);
  await rm(join(preview.content, 'articles/town/green-gate.txt'));
  await expect(page.getByRole('link', { name: 'Gate at Dray Point Turns Red' })).toHaveCount(0, { timeout: 20_000 });
  const response = await request.get(`${preview.url}2031/01/green-gate/`);
  expect(response.status()).toBe(404);
  expect(preview.process.exitCode).toBeNull();
});
