import { fileStamp } from './file-stamp.ts';
import type { Problem } from './problem.ts';

/** What was made of a file, and when that holds. */
export interface Remembered<Made> {
  /** State of the file (`fileStamp`). */
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
    const stamp = fileStamp(`${directory}/${file}`);
    const known = this.#made.get(file);
    const former = known?.circumstances === circumstances ? known : null;
    if (former !== null && stamp !== '' && former.stamp === stamp) return former.made;
    const made = await make(former?.made ?? null);
    // What a disk did not give may be there the next time.
    const isRead = made.problems.every(({ ruleId }) => ruleId !== 'file-unreadable');
    this.#made.set(file, { stamp: isRead ? stamp : '', circumstances, made });
    return made;
  }

  /** What is remembered of a file. */
  known(file: string): Remembered<Made> | undefined {
    return this.#made.get(file);
  }

  /** Lets go of files that are no longer there. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#made.keys()) if (!files.has(file)) this.#made.delete(file);
  }

  /** Brings back what another memory held, of files that this one knows nothing of. */
  restore(entries: Iterable<[string, Remembered<Made>]>): void {
    for (const [file, known] of entries) if (!this.#made.has(file)) this.#made.set(file, known);
  }
}
