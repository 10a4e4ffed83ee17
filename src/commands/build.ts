import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { print, printShard } from '../press/print.ts';
import type { Counts } from '../press/print-site.ts';
import { shardNamed } from '../press/shard.ts';
import { failPlainly } from './fail-plainly.ts';
import { progress } from './progress.ts';
import { summary } from './summary.ts';

const bar = progress(process.stderr);

await failPlainly(async () => {
  const start = performance.now();
  const { values, positionals } = parseArgs({
    options: {
      ledger: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      shard: { type: 'string' },
      bind: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { shard, bind, ledger, verify } = values;
  if (bind !== positionals.length > 0) {
    throw new Error(
      'Unexpected arguments, expected `--bind` with the folders of the shards behind it: `--bind dist-1-of-2 dist-2-of-2`',
    );
  }
  if (shard !== undefined && (bind || ledger)) {
    throw new Error(
      `Unexpected \`--${bind ? 'bind' : 'ledger'}\` beside \`--shard\`, expected it in the build that binds the shards: \`--bind dist-1-of-2 dist-2-of-2 --ledger\``,
    );
  }
  const paper = environment();
  const wishes = { verify, tell: bar.tell };
  const say = (counts: Counts, folder: string) => {
    console.log(summary(counts, folder, performance.now() - start));
  };
  if (shard !== undefined) {
    const printed = await printShard(paper, process.cwd(), shardNamed(shard), wishes).finally(bar.end);
    say(printed, printed.folder);
    return;
  }
  const shards = positionals.map((folder) => resolve(folder));
  const printed = await print(paper, process.cwd(), { ...wishes, ledger, shards }).finally(bar.end);
  const { nextDue, kept, beyond } = printed;
  say(printed, paper.outputDirectory);
  for (const sentence of beyond) console.log(sentence);
  if (kept !== null) console.log(`Added ${kept} addresses to the ledger in addresses/.`);
  console.log(`Next due: ${nextDue.toISOString()}; build again then.`);
});

// Pages that Astro is still printing after one has failed are of no use, and would go on complaining.
if (process.exitCode === 1) process.exit();
