import { rmSync, writeFileSync } from 'node:fs';
import { environment } from '../../src/collections/environment.ts';
import { failPlainly } from '../../src/commands/fail-plainly.ts';
import { print } from '../../src/press/print.ts';

/**
 * A build during which the file named on the command line is taken away once everything is read, or saved with the words
 * behind its name.
 */
const [, , file = '', words] = process.argv;

await failPlainly(async () => {
  const tell = (phase: string, done: number, total: number) => {
    if (phase !== 'read' || done !== total) return;
    if (words === undefined) rmSync(file, { force: true });
    else writeFileSync(file, words);
  };
  await print(environment(), process.cwd(), { verify: false, ledger: false, shards: [], tell });
});
