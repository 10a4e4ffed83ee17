import { expect, test } from 'vitest';
import { buildsWhenDue } from './builds-when-due.ts';

test(
  'a build at any moment before the one that is due makes the same bytes, and one at that moment makes others',
  async () => {
    // Two days of news end, and the hours of breaking news; the audit goes on to the next day.
    expect(await buildsWhenDue('2024-11-30T18:00:00.000Z')).toHaveLength(1);
  },
  2 * 60_000,
);
