import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { print } from '../press/print.ts';
import { failPlainly } from './fail-plainly.ts';
import { progress } from './progress.ts';

const bar = progress(process.stderr);

await failPlainly(async () => {
  const start = performance.now();
  const { values } = parseArgs({ options: { ledger: { type: 'boolean' }, verify: { type: 'boolean' } } });
  const paper = environment();
  const { pages, files, made, changed, removed, nextDue, kept } = await print(paper, process.cwd(), {
    ledger: values.ledger === true,
    verify: values.verify === true,
    tell: bar.tell,
  }).finally(bar.end);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const output = relative(process.cwd(), paper.outputDirectory) || paper.outputDirectory;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`Printed ${pages} pages (${files} files) into ${output} in ${seconds} s.`);
  console.log(
    `${made} files made, ${changed} of them changed, ${files - changed} kept, ${removed} removed; ${memory} MB at most.`,
  );
  if (kept !== null) console.log(`Added ${kept} addresses to the ledger in addresses/.`);
  console.log(nextDue === null ? 'Nothing is due.' : `Next due: ${nextDue.toISOString()}; build again then.`);
});

// Pages that Astro is still printing after one has failed are of no use, and would go on complaining.
if (process.exitCode === 1) process.exit();
