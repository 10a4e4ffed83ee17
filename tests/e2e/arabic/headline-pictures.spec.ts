import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { testSites } from '../../../src/commands/checks/test-sites.ts';
import { expect, test } from '../visit.ts';

const { directory } = testSites[2];
const home = 'https://alsarw.example/';
const edges = [72, 1200 - 72] as const;

/** The first and the last dark column of the part of a picture where its headline stands. */
async function headlineSides(file: string): Promise<{ left: number; right: number }> {
  const { data, info } = await sharp(file)
    .extract({ left: 0, top: 225, width: 1200, height: 405 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = Array.from(data, (lightness, at) => (lightness < 128 ? at % info.width : -1)).filter((at) => at >= 0);
  return {
    left: dark.reduce((one, other) => Math.min(one, other)),
    right: dark.reduce((one, other) => Math.max(one, other)),
  };
}

for (const [path, direction] of [
  ['2026/11/water-hours/', 'rtl'],
  ['2025/09/old-bridge/', 'rtl'],
  ['2026/11/english-shelf/', 'ltr'],
] as const) {
  test(`link previews of ${path} have its headline as a picture that begins at its edge, and in words`, async ({
    page,
  }) => {
    await page.goto(path);
    const said = (property: string) => page.locator(`meta[property="${property}"]`).first().getAttribute('content');
    const picture = (await said('og:image')) ?? '';
    expect(picture).toMatch(new RegExp(`^${home}${path}headline-[0-9a-f]{8}-1200x630\\.png$`));
    expect(await said('og:image:alt')).toBe(
      await page
        .locator('h1')
        .textContent()
        .then((text) => text?.trim()),
    );
    const file = join(directory, picture.slice(home.length));
    expect(await sharp(readFileSync(file)).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { left, right } = await headlineSides(file);
    const [toLeft, toRight] = [left - edges[0], edges[1] - right];
    expect(direction === 'rtl' ? toRight : toLeft).toBeLessThan(12);
    expect(Math.min(toLeft, toRight)).toBeGreaterThanOrEqual(-2);
  });
}

test('the fonts of pictures are not among the files of the paper', () => {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.woff2'))).not.toEqual([]);
  expect(files.filter((file) => file.endsWith('.ttf'))).toEqual([]);
});
