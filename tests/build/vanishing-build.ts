import { rmSync } from 'node:fs';
import { environment } from '../../src/collections/environment.ts';
import { failPlainly } from '../../src/commands/fail-plainly.ts';
import { print } from '../../src/press/print.ts';

/** A build during which the text named on the command line is taken away, once everything is read. */
const [, , text = ''] = process.argv;

await failPlainly(async () => {
  const tell = (phase: string, done: number, total: number) => {
    if (phase === 'read' && done === total) rmSync(text, { force: true });
  };
  await print(environment(), process.cwd(), { verify: false, ledger: false, shards: [], tell });
});
