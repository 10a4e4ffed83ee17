import { momentOf } from '../../copy/address/calendar-date.ts';
import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { KeptAddress } from '../read-addresses.ts';
import type { ArticleEntry } from '../schema.ts';

/** What holds an article back. */
export type Timed = Pick<ArticleEntry, 'datePublished' | 'embargo'>;

/** The moment that addresses are looked at, and the zone that days are counted in. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/** When an article appears, in milliseconds since 1970; long ago where its date could not be read. */
export const appearsAt = ({ datePublished, embargo }: Timed, timeZone: string): number =>
  Math.max(
    ...[datePublished, embargo].flatMap((date) => (date === null || date === '' ? [] : momentOf(date, timeZone))),
  );

/** Whether an article waits for its moment. */
export const isHeld = (article: Timed, { now, timeZone }: Clock): boolean =>
  appearsAt(article, timeZone) > now.getTime();

/** An article that readers have seen and that is held back again. What is built for a moment before they had it is not. */
export function heldBack(
  { address, since, file, line }: KeptAddress,
  { path, value }: Filed<Timed>,
  clock: Clock,
): Problem[] {
  const isBefore = since !== undefined && clock.now.getTime() < Date.parse(since);
  if (isBefore || !isHeld(value, clock)) return [];
  const until = new Date(appearsAt(value, clock.timeZone)).toISOString().replace('.000Z', 'Z');
  const reason = `Unexpected missing page ${address}, which readers have been given: \`${path}\` is held back until ${until}`;
  return [problem('address-held', { file, line }, reason)];
}
