import { expect, test } from 'vitest';
import { buildsWhenDue } from '../build/builds-when-due.ts';

test(
  'from one moment that is due to the next a build makes the same bytes, and at each it makes others',
  async () => {
    expect(await buildsWhenDue('2024-12-01T05:00:00.000Z')).toEqual([
      // Two days of news end, and the hours of breaking news; an embargo ends; a month of UTC begins; a day begins.
      '2024-11-30T18:00:00.000Z',
      '2024-11-30T19:00:00.000Z',
      '2024-12-01T00:00:00.000Z',
      '2024-12-01T05:00:00.000Z',
    ]);
  },
  5 * 60_000,
);
