import { statSync, watch } from 'node:fs';

/**
 * Gives a promise of the next save below a folder. Where the system cannot watch, there is none: the folder is looked at.
 * A folder that has taken the place of the one that was watched is watched from the next asking on.
 */
export function savesIn(directory: string, signal: AbortSignal): () => Promise<void> {
  let wake: () => void = () => undefined;
  let watched: Watched = { folder: null, end: () => undefined };
  const watchAnew = () => {
    const folder = identityOf(directory);
    if (folder === watched.folder) return;
    watched.end();
    watched = { folder, end: folder === null ? () => undefined : watchFolder(directory, signal, () => wake()) };
  };
  watchAnew();
  return () => {
    watchAnew();
    return new Promise((resolve) => {
      wake = resolve;
    });
  };
}

interface Watched {
  /** Null where there is none. */
  folder: string | null;
  end: () => void;
}

/** Which folder lies at a path, whatever lay there before. */
function identityOf(directory: string): string | null {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

function watchFolder(directory: string, signal: AbortSignal, wake: () => void): () => void {
  try {
    const watcher = watch(directory, { recursive: true, signal }, wake);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    // Network drives, and systems with too many watchers.
    return () => undefined;
  }
}
