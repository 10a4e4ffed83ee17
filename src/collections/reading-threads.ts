import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AskedText, GivenText } from './reading-thread.ts';
import { textReader } from './text-reader.ts';
import type { ReadingOrder, TextReader, TextReading } from './text-reader.ts';

/** To start a thread takes about as long as to read so many texts. */
const worthwhile = 400;
/** Texts that wait for a thread, so that it never waits for one. */
const ahead = 16;

/** Readers of texts, in this thread and in others. */
export interface TextReaders {
  /** How many texts it pays off to ask for at the same time. */
  atOnce: number;
  read: TextReader;
  /** Ends the threads. */
  end: () => Promise<void>;
}

/** Reads here, and where there is much to read on every further core as well. */
export function textReaders(order: ReadingOrder, cores = availableParallelism()): TextReaders {
  const readHere = textReader(order);
  const threads: Thread[] = [];
  let begun = 0;
  return {
    atOnce: ahead * cores,
    read: (path, former) => {
      begun += 1;
      if (threads.length < cores - 1 && begun >= worthwhile * (threads.length + 1)) threads.push(start(order));
      const free = threads.find((thread) => thread.waiting() < ahead);
      return free === undefined ? readHere(path, former) : free.read(path, former);
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A thread that reads texts. */
interface Thread {
  /** How many texts it was asked for and has not given yet. */
  waiting: () => number;
  read: TextReader;
  end: () => Promise<unknown>;
}

function start(order: ReadingOrder): Thread {
  const worker = new Worker(fileURLToPath(new URL('reading-thread.ts', import.meta.url)), { workerData: order });
  const asked = new Map<string, PromiseWithResolvers<TextReading>>();
  const failAll = (reason: string) => {
    for (const { reject } of asked.values()) reject(new Error(reason));
    asked.clear();
  };
  worker.on('message', (given: GivenText) => {
    const text = asked.get(given.path);
    asked.delete(given.path);
    if ('failure' in given) text?.reject(new Error(given.failure));
    else text?.resolve(given.reading);
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error.message : String(error)));
  let isOver = false;
  worker.on('exit', () => {
    isOver = true;
    failAll('A thread that read texts ended early. Build again.');
  });
  return {
    waiting: () => (isOver ? Infinity : asked.size),
    read: (path, former) => {
      const text = Promise.withResolvers<TextReading>();
      asked.set(path, text);
      worker.postMessage({ path, former } satisfies AskedText);
      return text.promise;
    },
    end: () => worker.terminate(),
  };
}
