import type { Filed } from '../content.ts';
import type { PlaceOfKey } from '../places-of-keys.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isReservedInMonth } from './reserved-addresses.ts';

/** Articles whose slug is two digits: there the paper has the page of a day. */
export function dayAddresses(
  articles: readonly Filed<{ url: string; slug: string }>[],
  placeOfKey: PlaceOfKey,
): Problem[] {
  return articles
    .filter(({ value }) => isReservedInMonth(value.slug))
    .map(({ path, value: { url, slug } }) => {
      const reason = `Unexpected slug \`${slug}\`, the paper keeps ${url} for the page of a day`;
      const place = placeOfKey(path, 'slug', slug);
      const help = place.line === undefined ? 'Add a line such as' : 'Choose another, as in';
      return problem('address-reserved', { file: path, ...place }, reason, `${help} \`Slug: two-words\`.`);
    });
}
