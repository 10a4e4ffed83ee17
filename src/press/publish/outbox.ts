import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endRclones } from './rclone-at-work.ts';

/** What waits to be sent, beside the printed folder. */
export interface Outbox {
  folder: string;
  /** Folder of the files. */
  files: string;
  /** Where rclone reads which files it is about; its process is known by it. */
  list: string;
}

/** Names what waits to be sent in `folder`. */
export function outboxIn(folder: string): Outbox {
  return { folder, files: join(folder, 'files'), list: join(folder, 'list') };
}

/** Puts files into the outbox, by links: a build may go on while they are sent. */
export async function fillOutbox(outbox: Outbox, output: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const [from, to] = [join(output, file), join(outbox.files, file)];
    await mkdir(dirname(to), { recursive: true });
    await link(from, to).catch(() => copyFile(from, to));
  }
}

/**
 * Empties the outbox. A publishing that was killed has left its rclone at work: what that did later would be older than
 * what is done now, so it is ended first.
 */
export async function emptyOutbox({ folder, list }: Outbox): Promise<void> {
  await endRclones(list);
  await rm(folder, { recursive: true, force: true });
}
