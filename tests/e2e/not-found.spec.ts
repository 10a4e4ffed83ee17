import { expect, test } from './visit.ts';

test('an address that is not there answers with status 404 and the way back', async ({ page, complaints, baseURL }) => {
  const response = await page.goto('2020/01/never-printed/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const front = page.getByRole('link', { name: 'The Alder Lake Courier' }).first();
  await expect(front).toHaveJSProperty('href', baseURL ?? '');
  // The browser itself notes the status of the page.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});
