import { setImmediate } from 'node:timers/promises';
import type { Entry } from './ledger.ts';
import { makeFile } from './made-file.ts';
import type { Folders, Wanted } from './made-file.ts';
import type { PartName } from './parts.ts';
import type { PrintThere, PrintingProcesses } from './printing-processes.ts';

/** Pages printed at the same time: while one waits for a photo, another is laid out. */
export const pagesAtOnce = 4;

/** Files to make, and who makes them. */
interface Making extends Folders {
  /** Names the edition that the files are of. */
  edition: string;
  /** Those that another process can make as well. */
  shared: ReadonlySet<Wanted>;
  /** What these list the same pages by. */
  volumes: readonly PartName[] | null;
  /** What is known of a file in the output folder. */
  entryBefore: (file: string) => Entry | undefined;
  processes: PrintingProcesses;
}

/** Takes one made file. */
type Take = (file: string, made: { entry: Entry; changed: boolean }) => void;

/** Makes files, here and in other processes, each as soon as somebody is free; `take` gets them as they are done. */
export async function makeFiles(
  missing: readonly Wanted[],
  { edition, shared, volumes, entryBefore, processes, output, unbound }: Making,
  take: Take,
): Promise<void> {
  let failed = false;
  function* queueOf(isShared: boolean): Generator<Wanted, undefined> {
    for (const one of missing) {
      if (failed) return;
      if (shared.has(one) === isShared) yield one;
    }
  }
  const own = queueOf(false);
  const common = queueOf(true);
  const here = async () => {
    for (const queue of [own, common]) {
      for (let one = queue.next().value; one !== undefined; one = queue.next().value) {
        take(one.file, await makeFile(one, entryBefore(one.file), { output, unbound }));
        // Most pages wait for nothing: what other processes say would not be heard until all were made here.
        await setImmediate();
      }
    }
  };
  const there = async (print: PrintThere) => {
    for (let files = next(common); files.length > 0; files = next(common)) {
      const pages = files.map((file): [string, Entry | undefined] => [file, entryBefore(file)]);
      for (const [file, made] of await print({ edition, volumes, pages })) take(file, made);
    }
  };
  const workers = [...Array.from({ length: Math.min(pagesAtOnce, missing.length) }, here), ...processes.each(there)];
  // After a failure nobody begins another file, and what is begun is waited for: nothing is written later.
  for (const worker of workers) worker.catch(() => (failed = true));
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/** Pages given to another process in one message. */
const batch = 16;

function next(queue: Iterator<Wanted, undefined>): string[] {
  const files: string[] = [];
  while (files.length < batch) {
    const { value } = queue.next();
    if (value === undefined) break;
    files.push(value.file);
  }
  return files;
}
