import type { ItemList } from 'schema-dts';
import type { Absolute } from './publisher.ts';

/** A busy month has thousands. */
const longestList = 100;

/** The first stories of a list, in its order. */
export function itemList(stories: readonly { url: string }[], absolute: Absolute) {
  return {
    '@type': 'ItemList',
    numberOfItems: stories.length,
    itemListElement: stories.slice(0, longestList).map(({ url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(url),
    })),
  } as const satisfies ItemList;
}
