import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import { discussionOf, type CommentsSettings } from '../../src/edition/discussion.ts';

/** Answers as the other host does. */
export type Answer = (response: ServerResponse) => void;

interface Talk {
  /** Opens a page with the discussion; `asked` grows by each request that leaves the page's own host. */
  open: (comments: CommentsSettings, address: string, answer: Answer) => Promise<{ asked: string[] }>;
}

/** Where the page with the discussion is. */
export const own = 'http://paper.localhost';
const words = { empty: 'EMPTY', gone: 'GONE', busy: 'BUSY', failed: 'FAILED', loading: 'LOADING' };

/** The scripts as they are bundled for the paper, by file name. */
const scripts = base.extend<object, { bundle: Map<string, string> }>({
  bundle: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed: none
    async ({}, use) => {
      const options = {
        write: false,
        minify: false,
        modulePreload: false,
        rollupOptions: { input: 'src/reader/discussion.ts' },
      };
      const made = await build({ configFile: false, logLevel: 'silent', base: '/', build: options });
      const outputs = 'output' in made ? made.output : [];
      await use(new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : []))));
    },
    { scope: 'worker' },
  ],
});

/** A page of its own host; the other hosts are a local server that answers as they do. */
export const test = scripts.extend<Talk>({
  open: async ({ page, bundle }, use) => {
    let answer: Answer = () => undefined;
    const server = createServer((_, response) => answer(response)).listen(0, 'localhost');
    await once(server, 'listening');
    const local = `http://localhost:${(server.address() as AddressInfo).port}`;
    await use(async (comments, address, given) => {
      answer = given;
      const asked: string[] = [];
      const discussion = discussionOf({ discussion: address, url: '/2026/11/ferry/' }, { comments }, 'en');
      const data = { kind: discussion?.kind, source: discussion?.source, name: 'Talk', ...words };
      const attributes = Object.entries(data).map(
        ([key, value]) => `data-${key}="${(value ?? '').replaceAll('&', '&amp;')}"`,
      );
      const entry = [...bundle.keys()].find((file) => file.includes('discussion-')) ?? '';
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><meta name="description" content="Boats &amp; winter"><reader-discussion ${attributes.join(' ')}>
        <p><button type="button" hidden>Show</button><small hidden>From there</small></p><p role="status"></p>
        <p><a href="${discussion?.link ?? ''}">Elsewhere</a></p></reader-discussion><script type="module" src="/${entry}"></script>`;
      await page.route('**/*', async (route) => {
        const url = new URL(route.request().url());
        if (url.origin !== own) {
          asked.push(url.href);
          const response = await route.fetch({ url: local + url.pathname + url.search }).catch(() => null);
          return response === null ? route.abort() : route.fulfill({ response });
        }
        const script = bundle.get(url.pathname.slice(1));
        if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: script });
        return route.fulfill({ contentType: 'text/html', body: html });
      });
      await page.goto(`${own}/2026/11/ferry/`);
      return { asked };
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Answers with JSON that any page may read. */
export const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(value));

export const show = (page: Page) => page.getByRole('button', { name: 'Show' });
export const status = (page: Page) => page.getByRole('status');
