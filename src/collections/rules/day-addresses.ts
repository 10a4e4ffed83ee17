import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isReservedInMonth } from './reserved-addresses.ts';

/** Articles whose slug is two digits: there the paper has the page of a day. */
export function dayAddresses(articles: readonly Filed<{ url: string; slug: string }>[]): Problem[] {
  return articles
    .filter(({ value }) => isReservedInMonth(value.slug))
    .map(({ path, value: { url, slug } }) => {
      const reason = `Unexpected slug \`${slug}\`, the paper keeps ${url} for the page of a day`;
      return problem('address-reserved', { file: path }, reason, 'Add a line such as `Slug: two-words`.');
    });
}
