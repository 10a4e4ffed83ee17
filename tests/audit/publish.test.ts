import { test } from 'vitest';
import { killedAndRepeated } from '../press/publish/killed-and-repeated.ts';

test('a publishing that is killed at any of 50 moments is put right by the next', { timeout: 15 * 60_000 }, () =>
  killedAndRepeated(50, 11),
);
