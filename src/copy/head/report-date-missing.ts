import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import { exampleDate, looksLikeDate } from './dates.ts';
import type { Head } from './head.ts';

/** How many lines from the top are looked at for a date that was not read. */
const reach = 10;

/** Says that an article has no date, at the place that comes nearest to one; `name` is the file's. */
export function reportDateMissing(head: Head, name: string, grammar: Grammar, reading: Reading): void {
  const expected = exampleDate(grammar);
  const inName = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(name)?.[0];
  const unread = reading
    .roles()
    .slice(0, reach)
    .find(({ line, role }) => role !== 'headline' && looksLikeDate(reading.at(line - 1).plain, grammar));
  if (head.updated !== null) reading.say('date-update-alone', head.datesIndex, 0, { expected });
  else if (unread !== undefined)
    reading.say('date-unread', unread.line - 1, 0, { found: reading.at(unread.line - 1).plain, expected });
  else if (inName !== undefined) reading.sayAt('date-in-name-impossible', 1, 1, { found: inName, expected });
  else reading.sayAt('date-missing', 1, 1, { expected });
}
