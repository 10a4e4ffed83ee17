import { describe, expect, test } from 'vitest';
import { checks } from '../../src/commands/checks/checks.ts';
import { chosenChecks } from '../../src/commands/checks/chosen-checks.ts';
import { playwrightTally, summaryLine, tallyOf, vitestTally } from '../../src/commands/checks/tally.ts';

describe('what a check counts', () => {
  test('one without a report is one test', () => {
    expect(tallyOf(0, null)).toEqual({ passed: 1, failed: 0 });
    expect(tallyOf(2, null)).toEqual({ passed: 0, failed: 1 });
  });

  test('one with a report is its tests', () => {
    expect(tallyOf(1, { passed: 8, failed: 2 })).toEqual({ passed: 8, failed: 2 });
  });

  test('one that crashed after its tests passed has failed', () => {
    expect(tallyOf(1, { passed: 8, failed: 0 })).toEqual({ passed: 8, failed: 1 });
  });

  test('one that ran no test has failed', () => {
    expect(tallyOf(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  });
});

describe("the test runners' reports", () => {
  test('a file of unit tests that cannot be loaded is a failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}, {}] },
    ];
    const report = { numPassedTests: 2, numFailedTests: 0, testResults };
    expect(vitestTally(report)).toEqual({ passed: 2, failed: 1 });
  });

  test('an error outside of the browser tests is a failed test', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 0 };
    expect(playwrightTally({ stats, errors: [{ message: 'no server' }] })).toEqual({ passed: 5, failed: 2 });
  });

  test('a report of another shape is refused', () => {
    expect(() => vitestTally({ passed: 3 })).toThrow();
    expect(() => playwrightTally(null)).toThrow();
  });
});

test('the closing line sums all checks', () => {
  const line = summaryLine([
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ]);
  expect(line).toBe('41 passed, 2 failed');
});

describe('the chosen checks', () => {
  const audit = ['audit-unit', 'audit-browser', 'audit-measured'];
  const names = (options: string[]) => chosenChecks(checks, options).map((check) => check.name);

  test('without options every check but the audit runs, the cheap ones first', () => {
    const builds = ['build-root', 'build-paper', 'build-arabic'];
    const visits = ['links-root', 'links-paper', 'links-arabic', 'browser'];
    expect(names([])).toEqual(['format', 'lint', 'types', 'unit', ...builds, ...visits]);
  });

  test('the audit builds what it visits', () => {
    expect(names(['--audit'])).toEqual(['build-root', 'build-paper', 'build-arabic', ...audit]);
  });

  test('--all runs each check once', () => {
    expect(names(['--all'])).toEqual([...names([]), ...audit]);
  });

  test('--only names one check or several', () => {
    expect(names(['--only', 'unit'])).toEqual(['unit']);
    expect(names(['--only=lint,types'])).toEqual(['lint', 'types']);
  });

  test('a name after --only that is none is an error that lists the names', () => {
    expect(() => names(['--only', 'units'])).toThrow('Unexpected check `units`, expected one of format, lint,');
  });
});
