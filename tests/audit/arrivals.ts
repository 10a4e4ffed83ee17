import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** One answer that a page asked for. */
export interface Arrival {
  url: string;
  /** As the DevTools protocol calls it: `Document`, `Font`, `Image`, `Script` … */
  type: string;
  /** With its headers, as it went over the wire. */
  bytes: number;
  /** When it was asked for, in seconds of the browser's clock. */
  asked: number;
}

/** What a page asks for, without a cache, until it has loaded and half a second nothing more came. */
export async function arrivals(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const asked = new Map<string, Arrival>();
  let firstPaint = Infinity;
  let last = Date.now();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    // Pictures in the style sheet are no requests.
    if (request.url.startsWith('data:')) return;
    asked.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0, asked: timestamp });
    last = Date.now();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const arrival = asked.get(requestId);
    if (arrival !== undefined) arrival.bytes = encodedDataLength;
    last = Date.now();
  });
  session.on('Page.lifecycleEvent', ({ name, timestamp }) => {
    // The page before tells of its paint too.
    if (name === 'init') firstPaint = Infinity;
    if (name === 'firstPaint') firstPaint = timestamp;
  });
  await page.goto(path, { waitUntil: 'load' });
  while (Date.now() - last < 500 || firstPaint === Infinity) await pause(50);
  const inlineScript = await page
    .locator('script:not([src]):not([type]), script[type="module"]:not([src])')
    .allTextContents();
  await session.detach();
  return { arrived: [...asked.values()], firstPaint, inlineScript: inlineScript.join('\n') };
}
