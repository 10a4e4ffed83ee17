import type { Content } from '../collections/content.ts';
import { articleAt } from '../collections/filed-volumes.ts';
import type { Edition } from '../edition/edition.ts';
import type { Redirect } from '../edition/redirects.ts';

/**
 * Former addresses of an edition as hosts are told of them. That an article which is held back or taken down is gone is
 * said nowhere: its address is in no file of the paper.
 */
export function redirectsOf(
  { redirects }: Pick<Edition, 'redirects'>,
  { volumes }: Pick<Content, 'volumes'>,
): Redirect[] {
  const filedAt = articleAt(volumes);
  return redirects.filter(({ from, to }) => to !== null || filedAt(from) === undefined);
}
