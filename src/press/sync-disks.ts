import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Has the system write what it still holds in memory to the disks of these folders, where it has a program for that. One
 * call for a whole disk: to ask for each file by itself takes many times as long.
 */
export async function syncDisks(folders: readonly string[]): Promise<void> {
  await promisify(execFile)('sync', ['-f', ...folders]).catch(() => undefined);
}
