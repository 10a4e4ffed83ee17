import { expect, test } from 'vitest';
import { readContent } from '../../src/collections/read-content.ts';
import { redirectsOf } from '../../src/press/former-addresses.ts';
import { plainEdition } from '../../src/press/plain-edition.ts';
import { paper, text } from '../collections/paper.ts';

test('that an article which is held back or taken down is gone is told to no host; where it leads is, once it is down', async () => {
  const contentDirectory = await paper({
    'articles/lake/gull-count.txt': text('Gulls counted\nEmbargo: December 24, 2024'),
    'articles/lake/tern-count.txt': text('Terns counted\nExpires: November 20, 2024'),
    'articles/lake/owl-count.txt': text('Owls counted\nExpires: November 20, 2024'),
    'addresses/2024-11.txt': [
      '/2024/11/gull-count/ gone',
      '/2024/11/tern-count/ gone',
      '/2024/11/owl-count/ -> /lake/',
      '/2024/11/hoax/ gone',
    ].join('\n'),
  });
  const at = async (now: string) => {
    const content = await readContent({ contentDirectory, now: new Date(now) });
    expect(content.problems).toEqual([]);
    return redirectsOf(plainEdition(content, new Date(now)), content);
  };
  const hoax = { from: '/2024/11/hoax/', to: null };
  expect(await at('2024-12-01T12:00:00Z')).toEqual([hoax, { from: '/2024/11/owl-count/', to: '/lake/' }]);
  expect(await at('2024-11-10T12:00:00Z')).toEqual([hoax]);
});
