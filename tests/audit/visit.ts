import { once } from 'node:events';
import { listen } from '../../src/commands/server/listen.ts';
import { test as base } from '../e2e/visit.ts';
import { hostServer } from './host-server.ts';

/** A visit to a built site on a host that compresses. Every test fails where a page complains or leaves the site. */
export const test = base.extend({
  origin: [
    async ({ site }, use) => {
      const server = hostServer(site);
      const { host, port } = await listen(server, { host: 'localhost', port: 0 });
      await use(`http://${host}:${port}`);
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    { scope: 'worker' },
  ],
});

export { expect, type Page } from '../e2e/visit.ts';
