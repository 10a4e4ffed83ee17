import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentMemory } from '../collections/content.ts';
import { contentStamp } from '../collections/content-stamp.ts';
import type { Environment } from '../collections/environment.ts';
import { readerDigest } from './code-digest.ts';
import { print } from './print.ts';
import type { Printed } from './print.ts';
import type { Tell } from './print-site.ts';

/** What the press that stays up tells the person at the terminal. */
export interface Told {
  printed: (printed: Printed, milliseconds: number) => void;
  /** A build that failed; the last good site is in its place, and the press goes on. */
  failed: (error: unknown) => void;
  progress: Tell;
}

// Editors and file systems save in several steps; one build is enough for all of them.
const settleTime = 60;
// How long to wait, in milliseconds and as a multiple of what looking takes, before looking what no watcher told of.
const leastRest = 1000;
const restForWork = 20;
/** The longest that a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** The code that reads texts has changed since the press was started, and cannot be loaded again. */
export class ChangedCodeError extends Error {
  override name = 'ChangedCodeError';
}

/**
 * Prints the paper, and again whenever something in the content folder is saved or the clock changes it, until `signal`
 * ends it. `current` gives the paper as it is at a moment; `root` is the checkout. What was read and the code that
 * prints stay in memory.
 *
 * @throws ChangedCodeError
 */
export async function residentPress(
  current: () => Environment,
  root: string,
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  const { contentDirectory } = current();
  const reader = await readerDigest(root);
  const memory = contentMemory();
  const saved = watched(contentDirectory, signal);
  while (!signal.aborted) {
    if ((await readerDigest(root)) !== reader) {
      throw new ChangedCodeError('The code that reads texts has changed: start the press again.');
    }
    // Taken before the reading, so that what is saved meanwhile is printed next.
    const stamp = await contentStamp(contentDirectory);
    for (const { changed } of [memory.texts, memory.pictures]) changed.clear();
    const start = performance.now();
    let due: Date | null = null;
    try {
      const printed = await print(current(), root, {
        verify: false,
        ledger: false,
        shards: [],
        memory,
        tell: told.progress,
      });
      due = printed.nextDue;
      told.printed(printed, performance.now() - start);
    } catch (error) {
      told.failed(error);
    }
    await nextReason({ current, stamp, due, saved, signal });
  }
}

interface Waiting {
  current: () => Environment;
  /** Of the folder as it was printed. */
  stamp: string;
  due: Date | null;
  saved: () => Promise<void>;
  signal: AbortSignal;
}

/** Waits until there is something to print. */
async function nextReason({ current, stamp, due, saved, signal }: Waiting): Promise<void> {
  while (!signal.aborted) {
    const start = performance.now();
    const { contentDirectory, now } = current();
    if ((await contentStamp(contentDirectory)) !== stamp) return;
    const rest = Math.max(leastRest, (performance.now() - start) * restForWork);
    const untilDue = due === null ? longestWait : Math.max(0, due.getTime() - now.getTime());
    if (untilDue === 0) return;
    const wait = Math.min(rest, untilDue, longestWait);
    await Promise.race([
      saved().then(() => sleep(settleTime)),
      sleep(wait, undefined, { signal }).catch(() => undefined),
    ]);
  }
}

/** Gives a promise of the next save below a folder. Where the system cannot watch, there is none: the folder is looked at. */
function watched(directory: string, signal: AbortSignal): () => Promise<void> {
  let wake: () => void = () => undefined;
  try {
    const watcher = watch(directory, { recursive: true, signal }, () => wake());
    watcher.on('error', () => watcher.close());
  } catch {
    // Network drives, and systems with too many watchers.
  }
  return () =>
    new Promise((resolve) => {
      wake = resolve;
    });
}
