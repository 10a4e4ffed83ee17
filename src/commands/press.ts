import { environment } from '../collections/environment.ts';
import { residentPress } from '../press/resident-press.ts';
import { failPlainly, sayPlainly } from './fail-plainly.ts';
import { progress } from './progress.ts';
import { summary } from './summary.ts';

const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ended.abort());

await failPlainly(async () => {
  // Each build sets this variable to its own moment.
  const variables = { ...process.env };
  const bar = progress(process.stderr);
  let failed: string | null = null;
  const told = {
    progress: bar.tell,
    printed: (printed: Parameters<typeof summary>[0], milliseconds: number) => {
      bar.end();
      failed = null;
      console.log(
        `${summary(printed, environment(variables).outputDirectory, milliseconds)}\nWaiting for the next save; Ctrl-C ends the press.`,
      );
    },
    failed: (error: unknown, triesAgain: boolean) => {
      bar.end();
      // What is tried again and fails as before was said.
      const what = triesAgain ? firstLine(error) : null;
      if (what !== null && what === failed) return;
      failed = what;
      sayPlainly(error);
      const next = triesAgain ? 'trying again by itself, after ever longer pauses' : 'waiting for the next save';
      console.error(`The last good site stays; ${next}.`);
    },
  };
  await residentPress(() => environment(variables), process.cwd(), told, ended.signal);
});
process.exit();

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
