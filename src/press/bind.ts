import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { besideOutput } from './beside-output.ts';
import { filesIn } from './files-in.ts';
import { clearWay } from './make-way.ts';
import { refuseLinks } from './refuse-links.ts';
import { syncDisks } from './sync-disks.ts';

/** The site could not be put in its place; it is whole beside it, and the next build goes on. */
export class BindError extends Error {
  override name = 'BindError';
}

/** What the process that binds tells the build. */
export type BinderAnswer =
  { done: 'way made' | 'all in place' } | { failure: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall'> };

/**
 * Puts right what a build that was killed has left: what was whole is put in its place, half sites are gone. Gives
 * whether there may be files in the output folder that nobody wants; they stay until `bind` is done.
 *
 * @throws BindError
 */
export async function recover(output: string): Promise<boolean> {
  const { ready } = besideOutput(output);
  const isWhole = existsSync(ready);
  if (isWhole) {
    await runBinder(output, () => Promise.resolve()).catch((error: unknown) => {
      throw error instanceof BindError ? error : bindError(output, error);
    });
  }
  await giveUp(output);
  return isWhole;
}

/**
 * Puts the files that lie in the folder `.dist.new` in their places in the output folder, which stays where it is for
 * servers that hold it open, and takes away those in `removed`. Another process does it, which goes on if this one is
 * killed, so that the folder holds the old site or the new one, and no mixture of both. All that needs room comes first:
 * where it fails, the old site is as it was.
 *
 * @throws BindError
 */
export async function bind(output: string, removed: readonly string[]): Promise<void> {
  const { unbound, ready, gone } = besideOutput(output);
  try {
    await mkdir(unbound, { recursive: true });
    refuseLinks(output, { placed: await filesIn(unbound), removed });
    await writeFile(gone, JSON.stringify(removed));
    await runBinder(output, async () => {
      // Else a power cut may leave the names of files without their bytes.
      await syncDisks([unbound, output].filter(existsSync));
      // From here on the new site is whole, whatever happens: `recover` knows it by its name.
      await rename(unbound, ready);
    });
  } catch (error) {
    if (!(error instanceof BindError)) await giveUp(output);
    throw error;
  }
}

/** Takes away what lies there of a site that is not whole. */
async function giveUp(output: string): Promise<void> {
  const { unbound, gone, printedByNew } = besideOutput(output);
  await clearWay(output);
  await rm(unbound, { recursive: true, force: true });
  for (const file of [gone, printedByNew]) await rm(file, { force: true });
}

/** Has another process make way for the new files, and, after `makeWhole`, put them in their places. */
async function runBinder(output: string, makeWhole: () => Promise<void>): Promise<void> {
  const module = fileURLToPath(new URL('binder.ts', import.meta.url));
  // Ctrl-C is for the build, which is at its end.
  const binder = fork(module, [output], { detached: true, stdio: 'ignore' });
  const answer = async (): Promise<void> => {
    const [said] = (await Promise.race([once(binder, 'message'), once(binder, 'disconnect')])) as [BinderAnswer?];
    if (said === undefined) throw new Error('The process that puts files in their places ended early');
    if ('failure' in said) throw Object.assign(new Error(said.failure.message), said.failure);
  };
  try {
    await answer();
    await makeWhole();
    const placed = answer();
    binder.send('whole');
    await placed.catch((error: unknown) => Promise.reject(bindError(output, error)));
  } finally {
    if (binder.connected) binder.disconnect();
  }
}

function bindError(output: string, cause: unknown): BindError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new BindError(
    `The new pages could not all be put into ${output} (${said}).\nPut that right and build again: the build goes on from there.`,
    { cause },
  );
}
