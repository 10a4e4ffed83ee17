import type { Check } from './check.ts';
import { playwrightTally, vitestTally } from './tally.ts';
import { testSites } from './test-sites.ts';

const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const reports = { unit: '.cache/reports/unit.json', browser: '.cache/reports/browser.json' };

/** The sample paper is tested as of the day after its newest article, whatever the clock of the machine says. */
const dayAfterTheSample = '2026-11-22T17:00:00Z';

/** All that `npm test` runs, in this order. */
export const checks: Check[] = [
  { name: 'format', title: 'Format (Prettier)', commands: [[tools.prettier, '--check', '--log-level=warn', '.']] },
  {
    name: 'lint',
    title: 'Lint (ESLint)',
    // Types of `astro:content` are generated; the linter reads them.
    commands: [
      [tools.astro, 'sync', '--silent'],
      [tools.eslint, '.', '--max-warnings=0'],
    ],
  },
  {
    name: 'types',
    title: 'Types (astro check, tsc)',
    commands: [[tools.astro, 'check', '--noSync'], [tools.tsc]],
  },
  {
    name: 'unit',
    title: 'Unit tests (Vitest)',
    commands: [[tools.vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports.unit}`]],
    report: { file: reports.unit, tally: vitestTally },
  },
  ...testSites.map((site): Check => ({
    name: `build-${site.name}`,
    title: `Build of the sample paper under ${site.basePath}`,
    commands: [['src/commands/build.ts']],
    env: {
      OUT_DIR: site.directory,
      BASE_PATH: site.basePath,
      BUILD_NOW: process.env['BUILD_NOW'] ?? dayAfterTheSample,
    },
  })),
  {
    name: 'browser',
    title: 'Browser tests (Playwright)',
    commands: [[tools.playwright, 'test', '--reporter=line,json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.browser },
    report: { file: reports.browser, tally: playwrightTally },
  },
];
