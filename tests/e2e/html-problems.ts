import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './built-site.ts';

/** What the HTML of every page is held against. */
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

/** What is not valid in the HTML of pages, as `/path:line:column message (rule)`. */
export async function htmlProblems(pages: readonly BuiltPage[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `/${path}:${line}:${column} ${message} (${ruleId})`),
      );
    }
  }
  return problems;
}
