import { statSync } from 'node:fs';

/** A file that was written so shortly ago may be written again within the same tick of the disk's clock; milliseconds. */
const settleTime = 100;

/** Remembers what was made of a file until the file changes, so that only what was saved is read again. */
export class Memory<Made> {
  readonly #made = new Map<string, { stamp: string; made: Made }>();
  /** Files that were made anew, or forgotten, since the memory was brought back. */
  readonly changed = new Set<string>();

  /** Gives what was made of `file` before, where neither the file nor `circumstances` changed; makes it otherwise. */
  async recall(directory: string, file: string, circumstances: string, make: () => Promise<Made>): Promise<Made> {
    // Waiting for each of 100,000 files costs ten times as much as looking.
    const now = statOf(`${directory}/${file}`);
    const isSettled = now !== undefined && Date.now() - now.mtimeMs > settleTime;
    const stamp = isSettled ? `${now.mtimeMs} ${now.ctimeMs} ${now.size} ${now.ino} ${circumstances}` : '';
    const known = this.#made.get(file);
    if (known !== undefined && stamp !== '' && known.stamp === stamp) return known.made;
    const made = await make();
    this.#made.set(file, { stamp, made });
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
  entries(): Iterable<[string, { stamp: string; made: Made }]> {
    return this.#made.entries();
  }

  /** Brings back what another memory held. */
  restore(entries: Iterable<[string, { stamp: string; made: Made }]>): void {
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
