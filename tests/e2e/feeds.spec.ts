import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { expect, test } from './visit.ts';

test('the foot of every page leads to a page that says what a feed is and names all of them', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Feeds' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feeds');
  await expect(page.getByText(/^A feed is a file with the newest stories/)).toBeVisible();
  const town = page.getByRole('row', { name: /^Town\b/ });
  await expect(town.getByRole('link')).toHaveText(['Town', 'RSS', 'Atom', 'JSON']);
  await expect(page.getByRole('row', { name: /^Corrections\b/ }).getByRole('link', { name: 'RSS' })).toHaveAttribute(
    'href',
    /\/corrections\/feed\.xml$/,
  );
  const listed = await page
    .getByRole('link', { name: 'RSS' })
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const list = readFileSync(join(testSites[0].directory, 'feeds.opml'), 'utf8');
  const inOneFile = [...list.matchAll(/xmlUrl="https:\/\/courier\.example([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  expect(listed.map((address) => address.replace(/^\/paper\//, '/')).toSorted()).toEqual(inOneFile.toSorted());
});

test('a feed of corrections leads to the note at the article', async ({ page, request }) => {
  await page.goto('corrections/');
  const feed = page.locator('link[rel=alternate][type="application/feed+json"]');
  const response = await request.get((await feed.getAttribute('href')) ?? '');
  const { items } = (await response.json()) as { items: { url: string; title: string; summary: string }[] };
  expect(items.length).toBeGreaterThan(1);
  const [newest] = items;
  // Feeds have the address that the paper is published at, which is not that of the tests.
  const { pathname, hash } = new URL(newest?.url ?? '');
  await page.goto(pathname + hash);
  await expect(page.locator(':target')).toContainText(newest?.summary ?? '?');
});
