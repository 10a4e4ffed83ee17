import { HtmlValidate } from 'html-validate';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Every file comes from the paper's own host, so a hash would guard it against itself.
    'require-sri': 'off',
    // An aside inside of an article is no landmark; axe has the same rule, and knows that.
    'unique-landmark': 'off',
  },
  elements: [
    'html5',
    Object.fromEntries(
      [
        'share-bar',
        'reader-discussion',
        'reading-tools',
        'reading-choices',
        'reading-settings',
        'saved-list',
        'offline-list',
      ].map((name) => [name, { flow: true, phrasing: false }]),
    ),
  ],
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  const { pages, redirects } = builtSite(testSites[0].directory);
  for (const { path, html } of [...pages, ...redirects]) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `/${path}:${line}:${column} ${message} (${ruleId})`),
      );
    }
  }
  expect(problems).toEqual([]);
});
