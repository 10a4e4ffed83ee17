import type { Check } from './check.ts';
import type { AllChecks } from './chosen-checks.ts';
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

/** The sample paper is tested as of the day after its newest article, whatever the clock of the machine says. */
const dayAfterTheSample = '2026-11-22T17:00:00Z';

const builds = testSites.map((site): Check => ({
  name: `build-${site.name}`,
  title: `Build of ${site.content} under ${site.basePath}`,
  commands: [['src/commands/build.ts']],
  env: { ...placeOf(site), BUILD_NOW: process.env['BUILD_NOW'] ?? dayAfterTheSample },
}));

const links = testSites.map((site): Check => ({
  name: `links-${site.name}`,
  title: `Links of ${site.content} under ${site.basePath}`,
  commands: [['src/commands/links.ts']],
  env: placeOf(site),
}));

/** All that is checked, in this order. The audit visits the sites that `builds` has printed. */
export const checks: AllChecks = {
  quick: [
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
    unitTests('unit', 'Unit tests (Vitest)'),
  ],
  builds,
  visits: [...links, browserTests('browser', 'Browser tests (Playwright)', ['root', 'paper', 'arabic'])],
  audit: [
    unitTests('audit-unit', 'Audit: unit tests that take minutes (Vitest)'),
    browserTests('audit-browser', 'Audit: long visits (Playwright)', ['audit']),
    browserTests('audit-measured', 'Audit: weights, jumps and Lighthouse (Playwright)', ['audit-measured']),
  ],
};

function placeOf({ directory, basePath, content }: (typeof testSites)[number]): Record<string, string> {
  return { CONTENT_DIR: content, OUT_DIR: directory, BASE_PATH: basePath };
}

/** The tests of one of the projects in vitest.config.ts. */
function unitTests(name: string, title: string): Check {
  const file = `.cache/reports/${name}.json`;
  const options = ['run', `--project=${name}`, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    title,
    commands: [[tools.vitest, ...options]],
    needsWebServers: name === 'unit',
    report: { file, tally: vitestTally },
  };
}

/** The tests of some of the projects in playwright.config.ts. */
function browserTests(name: string, title: string, projects: string[]): Check {
  const file = `.cache/reports/${name}.json`;
  const options = [...projects.map((project) => `--project=${project}`), '--reporter=line,json'];
  return {
    name,
    title,
    commands: [[tools.playwright, 'test', ...options]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, tally: playwrightTally },
    needsBrowser: true,
    needsWebServers: name === 'browser',
  };
}
