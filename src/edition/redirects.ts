import type { MovedAddress } from '../collections/schema.ts';

/** What becomes of an address that has no page of its own any more. */
export interface Redirect {
  /** From the root of the paper, decoded. */
  from: string;
  /** Where it leads; null where it is gone for good. */
  to: string | null;
}

/** The address of an article, which may be one that readers must not hear of yet. */
const articleAddress = /^\/\d{4}\/\d\d\/(?!\d\d\/$)[^/]+\/$/;

/**
 * All former addresses: those that published stories had, and those that the ledger says have moved, each led to its last
 * destination; sorted. What leads to an article that is not published, or in a circle, is left out.
 */
export function redirects(
  formerly: readonly (readonly [from: string, to: string])[],
  moved: readonly MovedAddress[],
  isShown: (address: string) => boolean,
): Redirect[] {
  const next = new Map<string, string | null>([...moved.map(({ from, to }) => [from, to] as const), ...formerly]);
  return [...next.keys()]
    .flatMap((from) => {
      const to = lastOf(from, next);
      const isHidden = to !== null && to !== undefined && articleAddress.test(to) && !isShown(to);
      return to === undefined || isHidden || isShown(from) ? [] : [{ from, to }];
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Where following the redirects ends; undefined where they go in a circle. */
function lastOf(start: string, next: ReadonlyMap<string, string | null>): string | null | undefined {
  const seen = new Set<string>();
  let at: string | null = start;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (to === null) return null;
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = to;
  }
  return at;
}
