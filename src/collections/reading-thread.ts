import { parentPort, workerData } from 'node:worker_threads';
import { textReader } from './text-reader.ts';
import type { ReadingOrder, TextReading } from './text-reader.ts';

/** A text that another thread asks for. */
export interface AskedText {
  path: string;
  former: TextReading | null;
}

/** A text as a thread has read it, or why it could not. */
export type GivenText = { path: string; reading: TextReading } | { path: string; failure: string };

/** Reads texts for the thread that has started this one. */

const read = textReader(workerData as ReadingOrder);

parentPort?.on('message', ({ path, former }: AskedText) => {
  void read(path, former)
    .then(
      (reading): GivenText => ({ path, reading }),
      (error: unknown): GivenText => ({ path, failure: error instanceof Error ? error.message : String(error) }),
    )
    .then((given) => parentPort?.postMessage(given));
});
