import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caching, securityHeaders } from '../../../src/press/hosts/host-rules.ts';
import { expect, test } from '../visit.ts';
import { former, servers, startServer } from './start-server.ts';

/** An answer as it came over the wire: nothing is decompressed or followed. */
interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(url: string, coding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': coding }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

for (const name of servers) {
  test(`${name} serves the paper as generated configuration says`, async ({ site, page, complaints }) => {
    const { origin, stop } = await startServer(name, site);
    try {
      const at = (path: string) => origin + site.basePath + path;
      const file = (path: string) => readFileSync(join(site.directory, path));
      const files = readdirSync(site.directory, { recursive: true, encoding: 'utf8' }).toSorted();
      const first = (pattern: RegExp) => {
        const found = files.find((path) => pattern.test(path));
        if (found === undefined) throw new Error(`Missing a file like ${String(pattern)}`);
        return found;
      };
      const article = first(/^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/index\.html$/).replace(/index\.html$/, '');

      await test.step('pages: status, type, caching and every header', async () => {
        for (const path of ['', 'about/', article]) {
          const { status, headers, body } = await ask(at(path));
          expect(status, path).toBe(200);
          expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
          expect(headers['cache-control']).toBe(caching.page);
          expect(headers['content-encoding']).toBeUndefined();
          expect(headers.etag ?? headers['last-modified']).toBeDefined();
          for (const [header, value] of securityHeaders) expect(headers[header.toLowerCase()], header).toBe(value);
          expect(body.equals(file(`${path}index.html`))).toBe(true);
        }
      });

      await test.step('the copies made by the build are what is sent', async () => {
        for (const path of ['index.html', 'favicon.svg', 'about/index.html']) {
          const address = at(path.replace(/index\.html$/, ''));
          const brotli = await ask(address, 'br, gzip');
          expect(brotli.headers['content-encoding'], path).toBe('br');
          expect(brotli.headers.vary?.toLowerCase()).toContain('accept-encoding');
          expect(brotli.body.equals(file(`${path}.br`)), path).toBe(true);
          expect(brotliDecompressSync(brotli.body).equals(file(path))).toBe(true);
          const gzip = await ask(address, 'gzip');
          expect(gzip.headers['content-encoding'], path).toBe('gzip');
          expect(gzip.body.equals(file(`${path}.gz`)), path).toBe(true);
          expect(gunzipSync(gzip.body).equals(file(path))).toBe(true);
        }
      });

      await test.step('types, and files with a hash in their name kept for ever', async () => {
        const hashed: [RegExp, string][] = [
          [/^_astro\/.*\.woff2$/, 'font/woff2'],
          [/-[0-9a-f]{8}-\d+\.avif$/, 'image/avif'],
          [/-[0-9a-f]{8}-\d+\.webp$/, 'image/webp'],
          [/-[0-9a-f]{8}-\d+\.jpg$/, 'image/jpeg'],
        ];
        for (const [pattern, type] of hashed) {
          const { status, headers } = await ask(at(first(pattern)), 'br');
          expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching.hashed]);
          expect(headers['x-content-type-options']).toBe('nosniff');
        }
        for (const [path, type] of [
          ['feed.xml', 'application/rss+xml; charset=utf-8'],
          ['town/atom.xml', 'application/atom+xml; charset=utf-8'],
          ['corrections/feed.json', 'application/feed+json'],
          ['sitemap.xml', 'application/xml; charset=utf-8'],
          ['feeds.opml', 'text/x-opml; charset=utf-8'],
          ['robots.txt', 'text/plain; charset=utf-8'],
          ['manifest.webmanifest', 'application/manifest+json'],
        ] as const) {
          const { status, headers } = await ask(at(path), 'br');
          expect([path, status, headers['content-type'], headers['content-encoding']]).toEqual([path, 200, type, 'br']);
        }
        const worker = await ask(at('sw.js'), 'br');
        expect([worker.status, worker.headers['cache-control']]).toEqual([200, caching.worker]);
        expect(worker.headers['content-type']).toBe('text/javascript; charset=utf-8');
        const icon = await ask(at('favicon.svg'), 'br');
        expect(icon.headers['content-type']).toBe('image/svg+xml');
        expect(icon.headers['cache-control']).toBe(caching.page);
      });

      await test.step('what is not there is 404 with the page that says so', async () => {
        const missing = ['2020/01/never-printed/', 'about/nothing.html', '_headers', '_redirects', '.htaccess'];
        for (const path of missing) {
          const { status, headers, body } = await ask(at(path));
          // Apache refuses its own file before it asks what is to be said of it.
          expect(status, path).toBe(name === 'apache' && path === '.htaccess' ? 403 : 404);
          expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
          expect(headers['cache-control']).toBe('no-cache');
          expect(headers['x-content-type-options']).toBe('nosniff');
          expect(body.equals(file('404.html')), path).toBe(true);
        }
        if (site.basePath !== '/') expect((await ask(`${origin}/about/`)).status).toBe(404);
      });

      await test.step('addresses without the slash, and former ones', async () => {
        const led = former.flatMap(({ from, to }) => (to === null ? [] : [[from.slice(1), to.slice(1)] as const]));
        for (const [path, to] of [['about', 'about/'] as const, ...led]) {
          const { status, headers } = await ask(at(encodeURI(path)));
          expect([301, 308], path).toContain(status);
          const { href } = new URL(headers.location ?? '', at(path));
          expect(decodeURIComponent(href), path).toBe(decodeURIComponent(at(to)));
        }
        expect((await ask(at('about/'))).status).toBe(200);
        expect((await ask(at('gone/for-good/'))).status).toBe(410);
        if (site.basePath !== '/') {
          const address = origin + site.basePath.slice(0, -1);
          expect(new URL((await ask(address)).headers.location ?? '', address).href).toBe(at(''));
        }
      });

      await test.step('a browser shows the pages, with nothing refused', async () => {
        for (const path of ['', article]) await page.goto(at(path), { waitUntil: 'networkidle' });
        await page.close();
        const strange = complaints.splice(0).filter((text) => !text.startsWith(`request to another host: ${origin}/`));
        expect(strange).toEqual([]);
      });
    } finally {
      const said = await stop();
      if (name === 'nginx') expect(said).not.toContain('[warn]');
    }
  });
}
