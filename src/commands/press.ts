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
  const told = {
    progress: bar.tell,
    printed: (printed: Parameters<typeof summary>[0], milliseconds: number) => {
      bar.end();
      console.log(
        `${summary(printed, environment(variables).outputDirectory, milliseconds)}\nWaiting for the next save; Ctrl-C ends the press.`,
      );
    },
    failed: (error: unknown) => {
      bar.end();
      sayPlainly(error);
      console.error('The last good site stays; waiting for the next save.');
    },
  };
  await residentPress(() => environment(variables), process.cwd(), told, ended.signal);
});
process.exit();
