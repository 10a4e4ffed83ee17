import { defineConfig } from '@playwright/test';
import { testSites } from './src/commands/checks/test-sites.ts';
import { findChromium } from './src/commands/chromium/find-chromium.ts';
import type { SiteOptions } from './tests/e2e/visit.ts';

const chromium = findChromium();
const [root, paper, arabic] = testSites;

/** Long visits to what keeps addresses: under a path alone, where more can go wrong than at the root. */
const underAPath = ['**/saved.spec.ts', '**/search.spec.ts', '**/offline*.spec.ts', '**/web-manifest.spec.ts'];

/** Audits that measure. */
const measured = ['**/lighthouse.spec.ts', '**/layout-shift.spec.ts', '**/weights.spec.ts'];

export default defineConfig<object, SiteOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is short of time for a moment must not refuse what is right; what passes only then is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  globalTimeout: 45 * 60_000,
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    // A worker answers for the server and stores what it is given: only the tests of it let it in.
    serviceWorkers: 'block',
    launchOptions: chromium === null ? {} : { executablePath: chromium.path },
    trace: 'off',
  },
  projects: [
    { name: root.name, use: { site: root }, testIgnore: ['**/e2e/arabic/**', ...underAPath] },
    // Addresses are what a path in front of them can break.
    {
      name: paper.name,
      use: { site: paper },
      testMatch: [
        'links.spec.ts',
        'share.spec.ts',
        'not-found.spec.ts',
        'redirects.spec.ts',
        'hosts.spec.ts',
        ...underAPath,
      ],
    },
    { name: arabic.name, testDir: 'tests/e2e/arabic', use: { site: arabic } },
    // What takes minutes: `npm run audit`.
    {
      name: 'audit',
      testDir: 'tests/audit',
      use: { site: root, isCompressed: true },
      testMatch: '**/*.spec.ts',
      testIgnore: measured,
      timeout: 10 * 60_000,
    },
    // One page at a time, with the machine to itself.
    {
      name: 'audit-measured',
      testDir: 'tests/audit',
      use: { site: root, isCompressed: true },
      testMatch: measured,
      workers: 1,
      timeout: 10 * 60_000,
    },
  ],
});
