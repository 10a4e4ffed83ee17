import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { listen } from '../../src/commands/server/listen.ts';
import { arrivals, type Arrival } from './arrivals.ts';
import { hostServer } from '../e2e/host-server.ts';
import { printTenPhotoPaper } from './ten-photo-paper.ts';
import { expect, test } from '../e2e/visit.ts';

/** Bytes as they are sent: compressed, and with their headers where the browser counts them. */
const budget = {
  html: 14_600,
  script: 6_000,
  fonts: 60_000,
  fontsBeforePaint: 2,
  requests: 8,
  article: 110_000,
  front: 350_000,
};

const { directory } = testSites[0];
const site = builtSite(directory);
const isArticle = /^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/$/;
const articles = site.pages.filter(({ path }) => isArticle.test(path));
const withPhoto = articles.filter(({ html }) => html.includes('<picture')).map(({ path }) => path);

/** A phone of today. */
test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });

test('the HTML of every article, with its CSS, is at most 14,600 bytes in brotli', () => {
  const rows = articles.map(({ path, html }) => ({
    page: `/${path}`,
    'as printed': readFileSync(join(directory, path, 'index.html.br')).length,
    'brotli 11': brotliCompressSync(html).length,
  }));
  const heaviest = rows.toSorted((a, b) => b['as printed'] - a['as printed']);
  console.table(heaviest.slice(0, 10));
  expect(heaviest.filter((row) => row['as printed'] > budget.html)).toEqual([]);
});

test('every article with a photo loads within its budget', async ({ page }) => {
  const rows: ReturnType<typeof weigh>[] = [];
  for (const path of withPhoto) rows.push(weigh(path, await arrivals(page, path)));
  console.table(rows.toSorted((a, b) => b.bytes - a.bytes));
  for (const row of rows) {
    expect.soft(row.html, `${row.page}: HTML`).toBeLessThanOrEqual(budget.html);
    expect.soft(row.script, `${row.page}: script`).toBeLessThanOrEqual(budget.script);
    expect.soft(row.fonts, `${row.page}: fonts before the first paint`).toBeLessThanOrEqual(budget.fonts);
    expect.soft(row.fontFiles, `${row.page}: files of fonts`).toBeLessThanOrEqual(budget.fontsBeforePaint);
    expect.soft(row.requests, `${row.page}: requests`).toBeLessThanOrEqual(budget.requests);
    // What editors set into the text comes when it is nearly on the screen, and the browser thinks far ahead.
    expect.soft(row.bytes - row['further photos'], `${row.page}: all`).toBeLessThanOrEqual(budget.article);
  }
});

test.describe('a paper with ten photos on its front page', () => {
  let directory = '';
  test.beforeAll(async () => {
    directory = await printTenPhotoPaper();
  });

  test('loads at most 350 KB of it before scrolling', async ({ page, complaints }) => {
    const server = hostServer({ directory, basePath: '/' });
    const { host, port } = await listen(server, { host: 'localhost', port: 0 });
    const row = weigh('', await arrivals(page, `http://${host}:${port}/`));
    const photos = await page.locator('picture').count();
    console.table([{ ...row, 'photos on the page': photos }]);
    server.close();
    // It is served at another port than the sample.
    complaints.splice(0);
    expect(photos).toBeGreaterThanOrEqual(10);
    expect(row.bytes).toBeLessThanOrEqual(budget.front);
    expect(row.fontFiles).toBeLessThanOrEqual(budget.fontsBeforePaint);
  });
});

test('the front page of the sample is at most 350 KB before scrolling', async ({ page }) => {
  const row = weigh('', await arrivals(page, ''));
  console.table([row]);
  expect(row.html).toBeLessThanOrEqual(budget.html);
  expect(row.bytes).toBeLessThanOrEqual(budget.front);
});

function weigh(path: string, { arrived, firstPaint, inlineScript }: Awaited<ReturnType<typeof arrivals>>) {
  const bytesOf = (some: Arrival[]) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const ofType = (type: string) => arrived.filter((arrival) => arrival.type === type);
  const photos = ofType('Image').filter(({ url }) => /\.(?:avif|webp|jpg)$/.test(url));
  const fonts = ofType('Font').filter(({ asked }) => asked < firstPaint);
  return {
    page: `/${path}`,
    html: bytesOf(ofType('Document')),
    script: bytesOf(ofType('Script')) + brotliCompressSync(inlineScript).length,
    fonts: bytesOf(fonts),
    fontFiles: fonts.length,
    photo: bytesOf(photos.slice(0, 1)),
    'further photos': bytesOf(photos.slice(1)),
    requests: arrived.length,
    bytes: bytesOf(arrived),
  };
}
