import { expect, test } from 'vitest';
import { summary } from '../../src/commands/summary.ts';

const counts = {
  files: 222,
  withCopies: 640,
  made: 111,
  adopted: 0,
  changed: 5,
  removed: 14,
  pages: { all: 29, printed: 3, removed: 1 },
  memory: 243_712,
};

test('the summary tells of pages first: printed, kept, removed, with seconds and memory; then of all files', () => {
  expect(summary(counts, 'dist', 4600)).toBe(
    'Printed 3 pages into dist in 4.6 s; 26 kept, 1 removed; 238 MB at most.\n' +
      '111 of 222 files made, 5 of them changed; 14 removed, with their copies.',
  );
});

test('what comes from shards is said', () => {
  expect(summary({ ...counts, adopted: 90 }, 'dist', 4600)).toContain(
    '26 kept or taken from shards, 1 removed; 238 MB at most.\n111 of 222 files made, 90 taken from shards, 5 of them',
  );
});
