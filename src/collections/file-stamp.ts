import { statSync } from 'node:fs';

/** A file that was written so shortly ago may be written again within the same tick of the disk's clock; milliseconds. */
const settleTime = 100;

/**
 * Times, size and number of a file, which name its state; empty where it is not there, or was written so shortly ago that
 * they could stay the same with another content.
 */
export function fileStamp(path: string): string {
  // Waiting for each of 100,000 files costs ten times as much as looking.
  const now = statOf(path);
  const isSettled = now !== undefined && Date.now() - now.mtimeMs > settleTime;
  return isSettled ? `${now.mtimeMs} ${now.ctimeMs} ${now.size} ${now.ino}` : '';
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
