import type { WriteStream } from 'node:tty';
import type { Tell } from '../press/print-site.ts';

/** What a progress is written to: a terminal, or a file or pipe that keeps every line. */
export type ProgressStream = Pick<WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

/** Milliseconds between two signs of life: on a terminal, and elsewhere. */
const every = { terminal: 100, elsewhere: 10_000 };

/** To the start of the line, and everything behind it away. */
const moves = '\r\u001B[K';

const verbs = { read: 'Reading', print: 'Printing', bind: 'Binding' } as const;

/** Shows how far a build has come. */
export interface Progress {
  tell: Tell;
  /** Takes the bar away. */
  end: () => void;
}

/**
 * Shows a bar with counts and the time that is left on a terminal, and plain lines elsewhere, where the work takes so
 * long that one wonders. `now` gives milliseconds.
 */
export function progress(stream: ProgressStream, now: () => number = () => performance.now()): Progress {
  const isTerminal = stream.isTTY === true;
  let phase: keyof typeof verbs | null = null;
  let started = 0;
  let shown = 0;
  let share = 0;
  const clear = () => {
    if (isTerminal) stream.write(moves);
  };
  return {
    tell: (current, done, total) => {
      const at = now();
      if (done === total) {
        // What is said next stands in a line of its own.
        clear();
        return;
      }
      if (current !== phase) [phase, started, shown, share] = [current, at, isTerminal ? 0 : at, 0];
      // Where more is to be done than was foreseen, the bar waits for it.
      share = Math.max(share, done / total);
      const isDue = at - shown >= (isTerminal ? every.terminal : every.elsewhere);
      if (!isDue) return;
      shown = at;
      const counts = `${verbs[current]} ${done} of ${total}${remaining(done, total, at - started)}`;
      if (!isTerminal) stream.write(`${counts}\n`);
      else stream.write(`${moves}${bar(share)} ${counts}`.slice(0, widthOf(stream) + moves.length - 1));
    },
    end: () => {
      clear();
      phase = null;
    },
  };
}

/** Some terminals say that they have no columns. */
const widthOf = ({ columns = 0 }: ProgressStream): number => (columns > 0 ? columns : 80);

const width = 24;

function bar(share: number): string {
  const filled = Math.round(share * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
}

/** Nothing is foretold from the first moments. */
function remaining(done: number, total: number, milliseconds: number): string {
  if (milliseconds < 1000 || done === 0 || done === total) return '';
  const seconds = Math.ceil(((milliseconds / done) * (total - done)) / 1000);
  const time = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `, ${time} left`;
}
