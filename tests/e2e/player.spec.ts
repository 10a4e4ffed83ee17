import { builtSite } from './built-site.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './visit.ts';

test('a video’s player is loaded at a press and not before, and takes the focus', async ({
  page,
  site,
  complaints,
}) => {
  await page.route(/youtube-nocookie\.com/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Player' }));
  await page.goto(builtSite(site.directory).articleWith('<embed-player', 'youtube-nocookie.com'));
  const link = page.getByRole('link', { name: /Watch on YouTube/ });
  await expect(link).toContainText('Pressing loads the player from youtube-nocookie.com');
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);

  await link.click();
  const player = page.locator('iframe');
  await expect(player).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]{11}$/);
  await expect(player).toHaveAttribute('title', 'Player from YouTube');
  await expect(player).toBeFocused();
  await expect(link).toHaveCount(0);
  await expect.poll(() => complaints.length).toBe(1);
  expect(complaints.splice(0)[0]).toContain('request to another host: https://www.youtube-nocookie.com/embed/');
});

test('pressed without the network, a video says so and stays what it was', async ({ page, site }) => {
  await openPage(page, builtSite(site.directory).articleWith('<embed-player', 'youtube-nocookie.com'));
  const link = page.getByRole('link', { name: /Watch on YouTube/ });
  await expect(link).toContainText('Pressing loads the player');
  await page.context().setOffline(true);
  await link.click();
  await expect(page.locator('embed-player').getByRole('status')).toHaveText(/There is no connection/);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(link).toBeVisible();
});
