import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { htmlProblems } from './html-problems.ts';
import { expect, test } from './visit.ts';

test('every page is valid HTML', async () => {
  const { pages, redirects } = builtSite(testSites[0].directory);
  expect(await htmlProblems([...pages, ...redirects])).toEqual([]);
});
