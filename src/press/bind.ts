import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { besideOutput } from './beside-output.ts';

/** The site could not be put in its place; it is whole beside it, and the next build goes on. */
export class BindError extends Error {
  override name = 'BindError';
}

/**
 * Puts right what a build that was killed has left: what was whole is put in its place, half sites are gone. Gives
 * whether there may be files in the output folder that nobody wants; they stay until `bind` is done.
 *
 * @throws BindError
 */
export async function recover(output: string): Promise<boolean> {
  const { unbound, ready } = besideOutput(output);
  await rm(unbound, { recursive: true, force: true });
  if (!existsSync(ready)) return false;
  await runBinder(output);
  return true;
}

/**
 * Puts the files that lie in the folder `.dist.new` in their places in the output folder, which stays where it is for
 * servers that hold it open, and takes away those in `removed`. Another process does it, which goes on if this one is
 * killed, so that the folder holds the old site or the new one, and no mixture of both.
 *
 * @throws BindError
 */
export async function bind(output: string, removed: Iterable<string>): Promise<void> {
  const { unbound, ready, gone } = besideOutput(output);
  await mkdir(unbound, { recursive: true });
  await rm(ready, { recursive: true, force: true });
  await writeFile(gone, JSON.stringify([...removed]));
  // From here on the new site is whole, whatever happens: `recover` knows it by its name.
  await rename(unbound, ready);
  await runBinder(output);
}

async function runBinder(output: string): Promise<void> {
  const binder = spawn(process.execPath, [fileURLToPath(new URL('binder.ts', import.meta.url)), output], {
    // Ctrl-C is for the build, which is at its end.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [status]] = await Promise.all([text(binder.stderr), once(binder, 'close') as Promise<[number | null]>]);
  if (status !== 0) throw new BindError(said.trim() || `The new pages could not be put into ${output}.`);
}
