import { once } from 'node:events';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { testSites, type TestSite } from '../../src/commands/checks/test-sites.ts';
import { listen } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';
import { hostServer } from './host-server.ts';

export interface SiteOptions {
  /** Which of the built sites is visited. */
  site: TestSite;
  /** Whether the server compresses, as a well-kept host does. */
  isCompressed: boolean;
  /** Scheme, host and port it is served at. */
  origin: string;
}

interface Watched {
  /** What the visited pages wrote to the console, threw, or asked of other hosts. A test ends with none of it. */
  complaints: string[];
}

/** A visit to a built site, on a plain static server unless the project says otherwise. Every test fails where a page complains or leaves the site. */
export const test = base.extend<Watched, SiteOptions>({
  site: [testSites[0], { option: true, scope: 'worker' }],

  isCompressed: [false, { option: true, scope: 'worker' }],

  origin: [
    async ({ site, isCompressed }, use) => {
      const server = isCompressed ? hostServer(site) : staticServer(site);
      const { host, port } = await listen(server, { host: 'localhost', port: 0 });
      await use(`http://${host}:${port}`);
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    { scope: 'worker' },
  ],

  baseURL: ({ origin, site }, use) => use(origin + site.basePath),

  complaints: [
    async ({ context, origin }, use) => {
      const complaints: string[] = [];
      watch(context, origin, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/** Written by Playwright where `serviceWorkers` is `block`, as it is but for the tests of the worker. */
export const workerIsBlocked = 'Service Worker registration blocked by Playwright';

function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.text() === workerIsBlocked) return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // Leaving a page ends what it is still loading; what is not there answers 404, which the console tells.
    if (request.resourceType() !== 'document' && request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`failed request: ${request.url()} (${request.failure()?.errorText ?? ''})`);
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && asked !== origin) complaints.push(`request to another host: ${request.url()}`);
  });
}
