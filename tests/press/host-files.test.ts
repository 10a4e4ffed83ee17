import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../src/commands/web-servers/provide-web-servers.ts';
import { htaccess } from '../../src/press/hosts/apache.ts';
import { headersFile } from '../../src/press/hosts/headers-file.ts';
import { caching, hashedPatterns, paths, securityHeaders } from '../../src/press/hosts/host-rules.ts';
import { paper } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';

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

test('the steps for S3 in docs/deploy.md send what changed, and take away what is gone at the end', async () => {
  if (findProgram('rclone') === null) throw new Error('Missing rclone: `npm test` installs it from Debian’s packages.');
  const [, steps = ''] = /## S3 with a CDN.*?```sh\n(.*?)```/s.exec(await readFile('docs/deploy.md', 'utf8')) ?? [];
  const folder = await paper({
    'dist/index.html': 'front',
    'dist/index.html.br': 'front',
    'dist/_headers': '/*',
    'dist/.htaccess': '',
    'dist/_astro/a.12345678.woff2': 'font',
    'dist/2025/05/ferry/ferry-0a1b2c3d-640.avif': 'photo',
    'dist/favicon.svg': '<svg/>',
  });
  const script = steps.replace('REMOTE=s3:courier', `REMOTE=${join(folder, 'bucket')}`);
  const deploy = () =>
    promisify(execFile)('sh', ['-euvc', script], { cwd: folder, env: { ...process.env, RCLONE_CONFIG: '/dev/null' } });
  await deploy();
  const stored = async () =>
    (await readdir(join(folder, 'bucket'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 8))
      .toSorted();
  expect(await stored()).toEqual(
    ['2025/05/ferry/ferry-0a1b2c3d-640.avif', '_astro/a.12345678.woff2', 'favicon.svg', 'index.html'].toSorted(),
  );
  await write(folder, { 'dist/index.html': 'second front', 'dist/about/index.html': 'about' });
  await rm(join(folder, 'dist/favicon.svg'));
  await writeFile(join(folder, 'bucket', 'left-over.html'), 'old');
  await deploy();
  expect(await stored()).toEqual(
    ['2025/05/ferry/ferry-0a1b2c3d-640.avif', '_astro/a.12345678.woff2', 'about/index.html', 'index.html'].toSorted(),
  );
  expect(await readFile(join(folder, 'bucket/index.html'), 'utf8')).toBe('second front');
});
