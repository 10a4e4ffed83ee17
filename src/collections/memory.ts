import { statSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** A file that was written so shortly ago may be written again within the same tick of the disk's clock; milliseconds. */
const settleTime = 100;

/** What was made of a file, and when that holds. */
export interface Remembered<Made> {
  /** Times, size and number of the file. */
  stamp: string;
  /** What it was made with besides. */
  circumstances: string;
  made: Made;
}

/** What may be made of a file: problems, if nothing else. */
export interface Reading {
  problems: readonly Problem[];
}

/** Remembers what was made of a file until the file changes, so that only what was saved is read again. */
export class Memory<Made extends Reading> {
  readonly #made = new Map<string, Remembered<Made>>();
  /** Files that were made anew, or forgotten, since the memory was brought back, or since this was cleared. */
  readonly changed = new Set<string>();

  /**
   * Gives what was made of `file` before, where neither the file nor `circumstances` changed; makes it otherwise. `make`
   * gets what was made in the same circumstances when the file had other times: after a checkout it may hold the same.
   */
  async recall(
    directory: string,
    file: string,
    circumstances: string,
    make: (former: Made | null) => Promise<Made>,
  ): Promise<Made> {
    // Waiting for each of 100,000 files costs ten times as much as looking.
    const now = statOf(`${directory}/${file}`);
    const isSettled = now !== undefined && Date.now() - now.mtimeMs > settleTime;
    const stamp = isSettled ? `${now.mtimeMs} ${now.ctimeMs} ${now.size} ${now.ino}` : '';
    const known = this.#made.get(file);
    const former = known?.circumstances === circumstances ? known : null;
    if (former !== null && stamp !== '' && former.stamp === stamp) return former.made;
    const made = await make(former?.made ?? null);
    // What a disk did not give may be there the next time.
    const isRead = made.problems.every(({ ruleId }) => ruleId !== 'file-unreadable');
    this.#made.set(file, { stamp: isRead ? stamp : '', circumstances, made });
    this.changed.add(file);
    return made;
  }

  /** Lets go of files that are no longer there. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#made.keys()) {
      if (files.has(file)) continue;
      this.#made.delete(file);
      this.changed.add(file);
    }
  }

  /** All that is remembered, by file. */
  entries(): Iterable<[string, Remembered<Made>]> {
    return this.#made.entries();
  }

  /** Brings back what another memory held. */
  restore(entries: Iterable<[string, Remembered<Made>]>): void {
    for (const [file, known] of entries) this.#made.set(file, known);
  }
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
