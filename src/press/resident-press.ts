import { setTimeout as sleep } from 'node:timers/promises';
import { recalledMemory } from '../collections/kept-memory.ts';
import { contentStamp } from '../collections/content-stamp.ts';
import type { Environment } from '../collections/environment.ts';
import { readerDigest } from './code-digest.ts';
import { print, readingNotes } from './print.ts';
import type { Printed } from './print.ts';
import type { Tell } from './print-site.ts';
import { savesIn } from './saves.ts';
import { UnsoundContentError } from './sound-content.ts';

/** What the press that stays up tells the person at the terminal. */
export interface Told {
  printed: (printed: Printed, milliseconds: number) => void;
  /** A build that failed; the last good site is in its place. The press tries again by itself, or waits for the next save. */
  failed: (error: unknown, triesAgain: boolean) => void;
  progress: Tell;
}

// Editors and file systems save in several steps; one build is enough for all of them.
const settleTime = 60;
// How long to wait, in milliseconds and as a multiple of what looking takes, before looking what no watcher told of.
const leastRest = 1000;
const restForWork = 20;
/** How long to wait before the first new try, and at most; each pause is twice the last. */
const [firstPause, longestPause] = [1000, 300_000];
/** The longest that a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** The code that reads texts has changed since the press was started, and cannot be loaded again. */
export class ChangedCodeError extends Error {
  override name = 'ChangedCodeError';
}

/**
 * Prints the paper, and again whenever something in the content folder is saved or the clock changes it, until `signal`
 * ends it. What fails for another reason than a mistake in the content may pass by itself, and is tried again. `current`
 * gives the paper as it is at a moment; `root` is the checkout. What was read and the code that prints stay in memory.
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
  const memory = await recalledMemory(readingNotes(current(), root), reader);
  const saved = savesIn(contentDirectory, signal);
  let pause = firstPause;
  while (!signal.aborted) {
    // Taken before the reading, so that what is saved meanwhile is printed next.
    const stamp = await stampOf(contentDirectory);
    let timeLeft: () => number;
    const start = performance.now();
    try {
      if ((await readerDigest(root)) !== reader) {
        throw new ChangedCodeError('The code that reads texts has changed: start the press again.');
      }
      const printed = await print(current(), root, {
        verify: false,
        ledger: false,
        shards: [],
        memory,
        tell: told.progress,
      });
      pause = firstPause;
      timeLeft = () => printed.nextDue.getTime() - current().now.getTime();
      told.printed(printed, performance.now() - start);
    } catch (error) {
      if (error instanceof ChangedCodeError) throw error;
      const triesAgain = !(error instanceof UnsoundContentError);
      told.failed(error, triesAgain);
      const end = triesAgain ? performance.now() + pause : Infinity;
      pause = triesAgain ? Math.min(pause * 2, longestPause) : firstPause;
      timeLeft = () => end - performance.now();
    }
    // What cannot be looked at is tried, which says why.
    await nextReason({ contentDirectory, stamp, timeLeft, saved, signal }).catch(() => undefined);
  }
}

interface Waiting {
  contentDirectory: string;
  /** Of the folder as it was printed. */
  stamp: string | null;
  /** Until there is something to print though nothing is saved, in milliseconds. */
  timeLeft: () => number;
  saved: () => Promise<void>;
  signal: AbortSignal;
}

/** Waits until there is something to print. */
async function nextReason({ contentDirectory, stamp, timeLeft, saved, signal }: Waiting): Promise<void> {
  while (!signal.aborted) {
    const start = performance.now();
    if ((await stampOf(contentDirectory)) !== stamp) return;
    const rest = Math.max(leastRest, (performance.now() - start) * restForWork);
    const left = timeLeft();
    if (left <= 0) return;
    await Promise.race([
      saved().then(() => sleep(settleTime)),
      sleep(Math.min(rest, left, longestWait), undefined, { signal }).catch(() => undefined),
    ]);
  }
}

/** Says whether the content folder has changed; null where it is not there. */
async function stampOf(contentDirectory: string): Promise<string | null> {
  return contentStamp(contentDirectory).catch(() => null);
}
