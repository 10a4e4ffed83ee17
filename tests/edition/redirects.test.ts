import { expect, test } from 'vitest';
import { redirectsForApache, redirectsForNetlify, redirectsForNginx } from '../../src/edition/redirect-files.ts';
import type { Redirect } from '../../src/edition/redirects.ts';
import { anArticle } from './an-article.ts';
import { anEdition } from './an-edition.ts';

const redirects = (articles: ReturnType<typeof anArticle>[], moved: Redirect[]) =>
  anEdition(articles, { moved }).redirects;

const moved = (from: string, to: string | null) => ({ from, to });

test('a former address leads to its article, by whatever steps', () => {
  const articles = [anArticle({ slug: 'ferry', formerly: ['/2026/10/boat/'] })];
  const ledger = [moved('/2020/01/ship/', '/2026/10/boat/'), moved('/z/', '/2020/01/ship/')];
  expect(redirects(articles, ledger)).toEqual([
    { from: '/2020/01/ship/', to: '/2026/11/ferry/' },
    { from: '/2026/10/boat/', to: '/2026/11/ferry/' },
    { from: '/z/', to: '/2026/11/ferry/' },
  ]);
});

test('what is gone stays gone for all that led to it', () => {
  expect(redirects([], [moved('/a/', '/b/'), moved('/b/', null)])).toEqual([
    { from: '/a/', to: null },
    { from: '/b/', to: null },
  ]);
});

test('nothing leads to an article that is not published, nor in a circle, nor away from a page', () => {
  const ledger = [
    moved('/a/', '/2026/12/secret/'),
    moved('/b/', '/c/'),
    moved('/c/', '/b/'),
    moved('/2026/11/ferry/', '/'),
  ];
  expect(redirects([anArticle({ slug: 'ferry' })], ledger)).toEqual([]);
  expect(redirects([], [moved('/a/', '/2026/11/'), moved('/d/', '/2026/11/08/')])).toHaveLength(2);
});

const files = [
  moved('/2026/10/boat/', '/2026/11/ferry/'),
  moved('/über.html', '/'),
  moved('/$1 hoax(1)/'.replace(' ', ''), null),
];

test('Netlify and Cloudflare Pages get a line for each that leads somewhere', () => {
  expect(redirectsForNetlify(files, '/paper/')).toBe(
    '/paper/2026/10/boat/ /paper/2026/11/ferry/ 301\n/paper/%C3%BCber.html /paper/ 301\n',
  );
});

test('nginx gets a map of decoded addresses', () => {
  expect(redirectsForNginx(files, '/')).toBe(`map $uri $moved_to {
    default "";
    "/2026/10/boat/" "/2026/11/ferry/";
    "/über.html" "/";
    "~^/\\$1hoax\\(1\\)/$" gone;
}
`);
});

test('nginx tells capitals from small letters, so that no page leads to itself', () => {
  expect(redirectsForNginx([moved('/2026/11/Ferry/', '/2026/11/ferry/')], '/')).toContain(
    `"~^/2026/11/Ferry/$" "/2026/11/ferry/";`,
  );
  const two = redirectsForNginx([moved('/Gulls/', '/a/'), moved('/gulls/', '/B/'), moved('/b/', '/B/')], '/');
  expect(two).toContain('"~^/Gulls/$" "/a/";\n    "~^/gulls/$" "/B/";\n    "~^/b/$" "/B/";');
});

test('nginx gets a pattern for an address that no bucket of its map holds', () => {
  expect(redirectsForNginx([moved(`/${'ü'.repeat(100)}/`, '/a/')], '/')).toContain('"~^/üü');
});

test('an address with a space and other signs is encoded where hosts see it encoded', () => {
  const odd = [moved('/My Story, 50$.html', '/topic/a $1/')];
  expect(redirectsForNetlify(odd, '/')).toBe('/My%20Story,%2050%24.html /topic/a%20%241/ 301\n');
  expect(redirectsForNginx(odd, '/')).toContain(`"~^/My Story, 50\\$\\.html$" "/topic/a%20%241/";`);
  expect(redirectsForApache(odd, '/')).toBe(`RedirectMatch 301 "^/My Story, 50\\$\\.html$" "/topic/a \\$1/"\n`);
});

test('Apache gets patterns that match the address alone', () => {
  expect(redirectsForApache(files, '/')).toBe(`RedirectMatch 301 "^/2026/10/boat/$" "/2026/11/ferry/"
RedirectMatch 301 "^/über\\.html$" "/"
RedirectMatch 410 "^/\\$1hoax\\(1\\)/$"
`);
});

test('Apache gets addresses decoded, since it encodes them by itself', () => {
  expect(redirectsForApache([moved('/old/', '/2026/11/fähre/')], '/')).toBe(
    'RedirectMatch 301 "^/old/$" "/2026/11/fähre/"\n',
  );
});
