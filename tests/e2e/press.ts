import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { listen } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';
import { expect } from './visit.ts';

/** A server of the paper that can go away and come back at the same address, with another edition. */
export class Press {
  #server: Server | null = null;
  #port = 0;
  basePath: string;

  constructor(basePath: string) {
    this.basePath = basePath;
  }

  get address(): string {
    return `http://localhost:${this.#port}${this.basePath}`;
  }

  async serve(directory: string, basePath = this.basePath): Promise<void> {
    await this.close();
    this.basePath = basePath;
    this.#server = staticServer({ directory: resolve(directory), basePath: this.basePath });
    const { port } = await listen(this.#server, { host: 'localhost', port: this.#port });
    if (this.#port !== 0) expect(port).toBe(this.#port);
    this.#port = port;
  }

  /** From here on the network takes every question and gives no answer, as in a tunnel. */
  async hang(): Promise<void> {
    await this.close();
    this.#server = createServer(() => undefined);
    await listen(this.#server, { host: 'localhost', port: this.#port });
  }

  /** From here on the network is gone. */
  async close(): Promise<void> {
    if (this.#server === null) return;
    const closing = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closing;
    this.#server = null;
  }
}

/** Opens the front page and waits until a worker keeps the paper. */
export async function subscribe(page: Page): Promise<void> {
  await page.goto('');
  await workerAtWork(page);
}

/** The same, with the reader's choice that what is read is kept. */
export async function subscribeAndKeep(page: Page): Promise<void> {
  await page.goto('reading/');
  await page.getByRole('radio', { name: 'Keep what I read' }).check();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL))
    .toContain('sw.js?keep=read');
  await workerAtWork(page);
}

const workerAtWork = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller?.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
  });
