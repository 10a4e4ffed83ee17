import { expect, test } from 'vitest';
import type { TextPart } from '../../src/edition/article-view.ts';
import { allGuests, guestsOfParts, guestsOfSearch, pagePolicy } from '../../src/edition/page-policy.ts';
import { playerOf } from '../../src/edition/player.ts';
import { anEmbed } from './an-embed.ts';

const none = { scripts: [], styles: [] };

/** A policy by its directives. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((part): [string, string] => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const embed = (provider: string, url: string): TextPart => anEmbed({ url, provider, player: playerOf(provider, url) });

test('a page with nothing of its own may load the paper’s own files and nothing else', () => {
  expect(directives(pagePolicy({}, none))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
  });
});

test('inline blocks are let pass by their hashes, each once and in one order', () => {
  const policy = directives(pagePolicy({}, { scripts: ['sha256-b', 'sha256-a', 'sha256-b'], styles: ['sha256-c'] }));
  expect(policy['script-src']).toBe("'self' 'sha256-a' 'sha256-b'");
  expect(policy['style-src']).toBe("'self' 'sha256-c'");
});

test('a page with players may frame their exact hosts', () => {
  const guests = guestsOfParts([
    { kind: 'html', html: '<p>Ice</p>' },
    embed('YouTube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'),
    embed('YouTube', 'https://youtu.be/dQw4w9WgXcQ'),
    embed('PeerTube', 'https://tube.example:8443/w/9c9de5e8-0a1e-484a-b099-e80766180a6d'),
    embed('Twitch', 'https://www.twitch.tv/somebody'),
  ]);
  expect(directives(pagePolicy(guests, none))['frame-src']).toBe(
    'https://tube.example:8443 https://www.youtube-nocookie.com',
  );
});

test('WebAssembly may run where search is, and what several parts need comes together', () => {
  const guests = allGuests(guestsOfSearch, { 'connect-src': ['https://talk.example'] }, { 'frame-src': [] });
  const policy = directives(pagePolicy(guests, { ...none, scripts: ['sha256-a'] }));
  expect(policy['script-src']).toBe("'self' 'sha256-a' 'wasm-unsafe-eval'");
  expect(policy['connect-src']).toBe("'self' https://talk.example");
  expect(policy['frame-src']).toBeUndefined();
  expect(pagePolicy({}, none)).not.toContain('unsafe');
});

test('no address can write into the policy', () => {
  const id = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
  const hosts = ['a;script-src', 'a"onload=', "a'b", 'a,b', '*'];
  const guests = guestsOfParts(hosts.map((host) => embed('PeerTube', `https://${host}/w/${id}`)));
  expect(pagePolicy(guests, none)).toBe(pagePolicy({}, none));
  for (const source of ['https://a;script-src', '*', 'https:', 'http://a.example', 'https://*.example']) {
    expect(() => pagePolicy({ 'frame-src': [source] }, none)).toThrow(`Unexpected source \`${source}\``);
  }
});
