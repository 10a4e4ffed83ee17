import { holds } from '../collections/holds.ts';

/** The disk would not do what a build needs. */
export class DiskError extends Error {
  override name = 'DiskError';
}

/** What to do about a failure of the system, by its code (errno(3)). */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it and build again.',
  EDQUOT: 'The disk holds as much as it may for this user. Make room and build again.',
  EROFS: 'The disk may only be read. Make it writable, or name another folder with OUT_DIR.',
  EACCES: 'This user may not write there. Change who owns the folder, or name another one with OUT_DIR.',
  EPERM: 'The system does not allow it. Change who owns the folder, or name another one with OUT_DIR.',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`) and build again.',
  ENFILE: 'Too many files are open on this machine. Close other programs and build again.',
  EIO: 'The disk does not answer as it should. Look after it before you build again.',
};

/** Which build met a failure, and how far it was. */
export interface Outcome {
  output: string;
  content: string;
  /** Whether the new site was in its place already. */
  isBound: boolean;
}

/** Says what a failure of the disk means for a build, and what to do; any other error is given as it is. */
export function inPlainWords(error: unknown, { output, content, isBound }: Outcome): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const remedy = remedies[String(error.code)];
  if (isBound) {
    const said = remedy === undefined ? error.message : `${remedy}\n${error.message}`;
    return new DiskError(`${said}\nThe new site in ${output} is in place, but what comes after it was not all done.`, {
      cause: error,
    });
  }
  const untouched = `The last site in ${output} is as it was.`;
  if (error.code === 'ENOENT' && 'path' in error && holds(content, String(error.path))) {
    const vanished = `${String(error.path)} was taken away while the paper was printed. Build again.`;
    return new DiskError(`${vanished}\n${untouched}`, { cause: error });
  }
  return remedy === undefined ? error : new DiskError(`${remedy}\n${error.message}\n${untouched}`, { cause: error });
}
