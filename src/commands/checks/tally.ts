import { z } from 'zod';
import type { Tally } from './check.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Reads Vitest's JSON report. A file of tests that could not even be loaded counts as one failed test. */
export function vitestTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** Reads Playwright's JSON report. An error outside of any test counts as one failed test. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** Counts what a check came to. One that crashed, or that ran no test at all, has failed whatever its report says. */
export function tallyOf(status: number, counted: Tally | null): Tally {
  if (counted === null) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const ran = counted.passed + counted.failed > 0;
  const sound = status === 0 && ran;
  return sound ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

/** The closing line of `npm test`. */
export function summaryLine(tallies: Tally[]): string {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
