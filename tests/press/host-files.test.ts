import { describe, expect, test } from 'vitest';
import { htaccess } from '../../src/press/hosts/apache.ts';
import { beyondLimits } from '../../src/press/hosts/host-limits.ts';
import { headersFile } from '../../src/press/hosts/headers-file.ts';
import { caching, hashedPatterns, paths, securityHeaders } from '../../src/press/hosts/host-rules.ts';

/** `_headers` as Netlify and Cloudflare read it. Throws at a line that is neither. */
function parsed(file: string): Map<string, [name: string, value: string][]> {
  const rules = new Map<string, [string, string][]>();
  let headers: [string, string][] = [];
  for (const line of file.split('\n').filter((text) => text.trim() !== '')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.push([name, value]);
    else if (/^\/[^*\s]*\*?[^*\s]*$/.test(line)) rules.set(line, (headers = []));
    else throw new Error(`Unexpected line \`${line}\``);
  }
  return rules;
}

describe('_headers', () => {
  test('has the security headers for all, and keeps hashed files, within the limits of Cloudflare', () => {
    const file = headersFile('/paper/');
    const rules = parsed(file);
    expect(rules.get('/paper/*')).toEqual(securityHeaders);
    expect([...rules.keys()]).toEqual(['/paper/*', ...hashedPatterns.map((pattern) => `/paper/${pattern}`)]);
    for (const pattern of hashedPatterns)
      expect(rules.get(`/paper/${pattern}`)).toEqual([['Cache-Control', caching.hashed]]);
    // developers.cloudflare.com/pages/configuration/headers: 100 rules, 2,000 characters a line, one `*` in an address.
    expect(rules.size).toBeLessThanOrEqual(100);
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    expect([...rules.keys()].filter((path) => path.split('*').length !== 2)).toEqual([]);
  });

  test('sets no header twice for one file', () => {
    const names = [...parsed(headersFile('/')).values()].flat().map(([name]) => name);
    expect(new Set(names.filter((name) => name !== 'Cache-Control')).size).toBe(securityHeaders.length);
    expect(securityHeaders.map(([name]) => name)).not.toContain('Cache-Control');
  });
});

test('what is kept for a year has a hash in its name', () => {
  const hashed = new RegExp(paths.hashed);
  for (const path of ['_astro/a.Bt6020eD.woff2', '2025/05/ferry/ferry-0a1b2c3d-640.avif', 'a-0a1b2c3d-1200x900.jpg']) {
    expect(hashed.test(path), path).toBe(true);
  }
  for (const path of ['index.html', 'ferry.jpg', 'a-640.avif', 'feed.xml', '2025/05/ferry-0a1b2c3d-640/', 'sw.js']) {
    expect(hashed.test(path), path).toBe(false);
  }
});

test('.htaccess names the page for what is missing below the base path, and former addresses', () => {
  const file = htaccess('/paper/', [
    { from: '/old.html', to: '/new/' },
    { from: '/gone/', to: null },
  ]);
  expect(file).toContain('ErrorDocument 404 /paper/404.html\n');
  expect(file).toContain('RedirectMatch 301 "^/paper/old\\.html$" "/paper/new/"');
  expect(file).toContain('RedirectMatch 410 "^/paper/gone/$"');
  const opened = [...file.matchAll(/^\s*<(\w+)/gm)].map(([, name]) => name).toSorted();
  expect([...file.matchAll(/^\s*<\/(\w+)/gm)].map(([, name]) => name).toSorted()).toEqual(opened);
});

describe('the limits of Cloudflare Pages', () => {
  const usual = headersFile('/paper/');
  const beyond = (redirects: string, files = 1, headers = usual) =>
    beyondLimits(
      [
        ['_redirects', redirects],
        ['_headers', headers],
      ],
      files,
    );
  const redirect = '/2026/10/boat/ /2026/11/ferry/ 301\n';

  test('are kept by what is printed, and by as many former addresses as it takes', () => {
    expect(beyond(redirect.repeat(2000), 20_000)).toEqual([]);
  });

  test('are named where a paper goes beyond them', () => {
    const [one, ...none] = beyond(redirect.repeat(2001));
    expect(one).toMatch(/^Cloudflare Pages reads 2000 redirects .* has 2001, the longest of 34; others lead on/);
    expect(none).toEqual([]);
    const long = `/${'a'.repeat(1000)}/ / 301\n`;
    expect(beyond(long)).toHaveLength(1);
    expect(beyond('', 1, '/a\n  A: b\n'.repeat(101))[0]).toMatch(/which has 101,/);
    expect(beyond('', 1, `/a\n  A: ${'b'.repeat(2000)}\n`)).toHaveLength(1);
    expect(beyond('', 20_001)).toEqual([
      'Cloudflare Pages takes 20000 files in its free plan; this paper has 20001, copies included (docs/deploy.md).',
    ]);
  });
});
