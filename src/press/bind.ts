import { cp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Names beside the output folder that a build uses: on the same disk, so that renaming is one step. */
export function besideOutput(output: string): { unbound: string; replaced: string; lock: string; nextDue: string } {
  const beside = (what: string) => join(dirname(output), `.${basename(output)}.${what}`);
  return { unbound: beside('new'), replaced: beside('old'), lock: beside('lock'), nextDue: beside('next-due') };
}

/** Puts right what a build that was killed has left: the last whole site is in its place again, half ones are gone. */
export async function recover(output: string): Promise<void> {
  const { unbound, replaced } = besideOutput(output);
  if (!(await exists(output)) && (await exists(replaced))) await rename(replaced, output);
  await rm(replaced, { recursive: true, force: true });
  await rm(unbound, { recursive: true, force: true });
}

/** Puts the printed site in the place of the old one, which stays where it is if anything goes wrong. */
export async function bind(printed: string, output: string): Promise<void> {
  const { unbound, replaced } = besideOutput(output);
  await move(printed, unbound);
  const had = await exists(output);
  if (had) await rename(output, replaced);
  try {
    await rename(unbound, output);
  } catch (error) {
    if (had) await rename(replaced, output);
    throw error;
  }
  await rm(replaced, { recursive: true, force: true });
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
