/** `npm run bench`: times Broadsheet and its peers on the same made-up papers. */
import { failPlainly } from '../../src/commands/fail-plainly.ts';
import { benchHelp, benchOptions } from './bench-options.ts';
import { contest } from './contest.ts';
import { machine } from './measure.ts';
import { keepSession, keptSessions } from './results.ts';
import { aimsReport, sessionTable } from './tables.ts';
import { writeBenchmarks } from './write-benchmarks.ts';

const kept = '.cache/bench/results';

await failPlainly(async () => {
  const options = benchOptions(process.argv.slice(2));
  if (options.help) {
    console.log(benchHelp);
    return;
  }
  const end = Date.now() + options.minutes * 60_000;
  console.log(machine());
  for (const articles of options.articles) {
    const session = await contest(process.cwd(), articles, options, end);
    await keepSession(kept, session);
    console.log(`\n${sessionTable(session)}\n`);
  }
  const sessions = await keptSessions(kept, machine());
  console.log(aimsReport(sessions));
  if (options.write) await writeBenchmarks(process.cwd(), sessions);
});
