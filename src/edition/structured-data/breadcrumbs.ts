import type { BreadcrumbList } from 'schema-dts';
import type { Absolute } from './publisher.ts';

/** A page on the way from the front page, which is the first. */
export interface Step {
  name: string;
  /** From the root of the paper. */
  address: string;
}

/** The way to a page, from the front page to the page itself. */
export function breadcrumbs(steps: readonly Step[], absolute: Absolute) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(address),
    })),
  } as const satisfies BreadcrumbList;
}
