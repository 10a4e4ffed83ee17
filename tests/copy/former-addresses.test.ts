import { expect, test } from 'vitest';
import { formerAddress } from '../../src/copy/address/former-address.ts';

test('a former address is decoded part by part, whatever signs it has', () => {
  expect(formerAddress('/My%20Old%20Story.html', '')).toBe('/My Old Story.html');
  expect(formerAddress('https://old.example/a%2Cb/%C3%BCber%20uns', '')).toBe('/a,b/über uns/');
  expect(formerAddress("/it's(1)[2]{3}&=+;@$!^`~/", '')).toBe("/it's(1)[2]{3}&=+;@$!^`~/");
  expect(formerAddress('old-name', '/2025/03/')).toBe('/2025/03/old-name/');
});

test('one that no page can be printed at, or that hosts do not see, is none', () => {
  const refused = [
    '/a?b=1',
    '/a#b',
    '/a%23b/',
    '/50%25/',
    '/a%2Fb/',
    '/a%3Ab/',
    '/a*/',
    '/%20a/',
    '/../a/',
    '/',
    '/%zz/',
  ];
  for (const address of [...refused, `/${'x'.repeat(241)}/`, `/${'ü'.repeat(121)}/`]) {
    expect(formerAddress(address, ''), address).toBeNull();
  }
});
