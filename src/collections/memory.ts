import { stat } from 'node:fs/promises';

/** Remembers what was made of a file until the file changes, so that a preview reads again only what was saved. */
export class Memory<Made> {
  readonly #made = new Map<string, { stamp: string; made: Made }>();

  /** Gives what was made of `file` before, where neither the file nor `circumstances` changed; makes it otherwise. */
  async recall(directory: string, file: string, circumstances: string, make: () => Promise<Made>): Promise<Made> {
    const now = await stat(`${directory}/${file}`).catch(() => null);
    const stamp = now === null ? '' : `${now.mtimeMs} ${now.ctimeMs} ${now.size} ${circumstances}`;
    const known = this.#made.get(file);
    if (known !== undefined && stamp !== '' && known.stamp === stamp) return known.made;
    const made = await make();
    this.#made.set(file, { stamp, made });
    return made;
  }

  /** Lets go of files that are no longer there. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#made.keys()) if (!files.has(file)) this.#made.delete(file);
  }
}
