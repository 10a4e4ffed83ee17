import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from '../e2e/visit.ts';

const site = builtSite(testSites[0].directory);

/** Where each of these stands in the tree that a screen reader is given, and that they follow one another. */
function inOrder(tree: string, parts: RegExp[]): { order: number[]; missing: string[] } {
  let from = 0;
  const order: number[] = [];
  const missing: string[] = [];
  for (const part of parts) {
    const at = tree.slice(from).search(part);
    if (at === -1) missing.push(String(part));
    else {
      order.push(from + at);
      from += at + 1;
    }
  }
  return { order, missing };
}

test('the front page is read from the name of the paper to the small print', async ({ page }) => {
  await page.goto('');
  const tree = await page.locator('body').ariaSnapshot();
  const { missing } = inOrder(tree, [
    /- link "Skip to/,
    /- banner:/,
    /heading "The Alder Lake Courier" \[level=1\]/,
    /- navigation "Sections":/,
    /- main:/,
    /heading ".+" \[level=2\]:\s+- link/,
    /heading ".+" \[level=3\]:\s+- link/,
    /- contentinfo:/,
  ]);
  expect(missing).toEqual([]);
  expect(tree.match(/\[level=1\]/g)).toHaveLength(1);
  expect(tree.match(/- main:/g)).toHaveLength(1);
  // A level is never left out on the way down.
  const levels = [...tree.matchAll(/\[level=(\d)\]/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test('an article is read from its headline to its letters, and each thing says what it is', async ({ page }) => {
  await page.goto(site.articleWith('<picture', /<section id="comments".*?<article/s));
  const tree = await page.locator('body').ariaSnapshot();
  const { missing } = inOrder(tree, [
    /- link "Skip to/,
    /- banner:/,
    /- navigation "Sections":/,
    /- main:/,
    /- article:/,
    /heading ".+" \[level=1\]/,
    /By/,
    /- time:/,
    /- link "(\d+ )?Comments?"/,
    /- figure/,
    /- img ".+"/,
    /- paragraph:/,
    /- region "Share this (?:article|story)":/,
    /- region ".*Comments?.*":/,
    /- article/,
    /- contentinfo:/,
  ]);
  expect(missing).toEqual([]);
  expect(tree.match(/\[level=1\]/g)).toHaveLength(1);
  const levels = [...tree.matchAll(/\[level=(\d)\]/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  // Nothing that is pressed or followed is without a name.
  expect(tree.match(/- (?:link|button|checkbox|textbox)(?::|$)/gm)).toBeNull();
});
