import type { Tally } from './checks/check.ts';
import { checks } from './checks/checks.ts';
import { chosenChecks } from './checks/chosen-checks.ts';
import { runCheck } from './checks/run-check.ts';
import { summaryLine } from './checks/tally.ts';
import { provideChromium } from './chromium/provide-chromium.ts';
import { provideWebServers } from './web-servers/provide-web-servers.ts';

const tallies: Tally[] = [];

try {
  const chosen = chosenChecks(checks, process.argv.slice(2));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (chosen.some((check) => check.needsBrowser === true)) {
    process.env['CHROMIUM_PATH'] = (await provideChromium()).path;
  }
  if (chosen.some((check) => check.needsWebServers === true)) await provideWebServers();
  for (const check of chosen) {
    console.log(`\n${check.title} …`);
    const outcome = await runCheck(check);
    tallies.push(outcome);
    console.log(`${check.name}: ${summaryLine([outcome])} in ${outcome.seconds.toFixed(1)} s`);
    if (outcome.failed > 0) break;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tallies.push({ passed: 0, failed: 1 });
}

process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
console.log(`\n${summaryLine(tallies)}`);
