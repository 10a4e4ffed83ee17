import type { Entry, Ledger } from './ledger.ts';
import { makeFile } from './made-file.ts';
import type { Folders, Wanted } from './made-file.ts';
import type { PrintingProcesses } from './printing-processes.ts';

/** Pages printed at the same time: while one waits for a photo, another is laid out. */
export const pagesAtOnce = 4;

/** Files to make, and who makes them. */
interface Making extends Folders {
  /** Those that another process can make as well. */
  shared: ReadonlySet<Wanted>;
  before: Pick<Ledger, 'entries'>;
  processes: PrintingProcesses;
}

/** Takes one made file. */
type Take = (file: string, made: { entry: Entry; changed: boolean }) => void;

/** Makes files, here and in other processes, each as soon as somebody is free; `take` gets them as they are done. */
export async function makeFiles(
  missing: readonly Wanted[],
  { shared, before, processes, output, unbound }: Making,
  take: Take,
): Promise<void> {
  const own = missing.filter((one) => !shared.has(one)).values();
  const common = missing.filter((one) => shared.has(one)).values();
  const here = async () => {
    for (const queue of [own, common]) {
      for (const one of queue) take(one.file, await makeFile(one, before.entries.get(one.file), { output, unbound }));
    }
  };
  await Promise.all([
    ...Array.from({ length: Math.min(pagesAtOnce, missing.length) }, here),
    ...processes.each(async (print) => {
      for (let files = next(common); files.length > 0; files = next(common)) {
        for (const [file, made] of await print(files.map((file) => [file, before.entries.get(file)]))) take(file, made);
      }
    }),
  ]);
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
