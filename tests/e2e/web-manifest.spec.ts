import { expect } from './visit.ts';
import { test } from './without-network.ts';

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
