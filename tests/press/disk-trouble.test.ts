import { expect, test } from 'vitest';
import { DiskError, inPlainWords } from '../../src/press/disk-trouble.ts';

const failure = (code: string, path: string) =>
  Object.assign(new Error(`${code}: it failed, open '${path}'`), { code, syscall: 'open', path });

const site = { output: '/paper/dist', content: '/paper/content' };
const before = 'The last site in /paper/dist is as it was.';
const after = 'The new site in /paper/dist is in place, but what comes after it was not all done.';

test.each([
  ['ENOSPC', '/paper/dist/a', false, [/^The disk is full\./, before]],
  ['ENOSPC', '/paper/dist/a', true, [/^The disk is full\./, after]],
  ['ENOENT', '/paper/content/a.txt', false, [/^\/paper\/content\/a\.txt was taken away while/, before]],
  ['ENOENT', '/paper/content/addresses/2024-11.txt', true, [/^ENOENT: it failed/, after]],
] as const)('%s at %s, bound: %s, is told with what it means', (code, path, isBound, [first, last]) => {
  const told = inPlainWords(failure(code, path), { ...site, isBound });
  expect(told).toBeInstanceOf(DiskError);
  const lines = (told as DiskError).message.split('\n');
  expect(lines[0]).toMatch(first);
  expect(lines.at(-1)).toBe(last);
});

test('what is no failure of the disk is given as it is', () => {
  const error = new Error('broken');
  expect(inPlainWords(error, { ...site, isBound: true })).toBe(error);
});
