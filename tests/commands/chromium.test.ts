import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/commands/chromium/candidates.ts';
import { findChromium } from '../../src/commands/chromium/find-chromium.ts';

const linux = {
  variables: { PATH: '/usr/local/bin:/usr/bin' },
  playwrightPath: '/playwright/chrome',
  platform: 'linux',
} as const;
const trial = (versions: Record<string, string | null>) => ({
  exists: (path: string) => path in versions,
  version: (path: string) => versions[path] ?? null,
});

describe('where a browser is looked for', () => {
  test("first Playwright's own, then the system's", () => {
    expect(
      candidates(linux)
        .map(({ path }) => path)
        .slice(0, 3),
    ).toEqual(['/playwright/chrome', '/usr/local/bin/chromium', '/usr/bin/chromium']);
  });

  test('nowhere else where CHROMIUM_PATH names one', () => {
    const variables = { ...linux.variables, CHROMIUM_PATH: '/opt/chromium' };
    expect(candidates({ ...linux, variables }).map(({ path }) => path)).toEqual(['/opt/chromium']);
  });

  test.for([
    ['darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['linux', '/usr/bin/google-chrome'],
  ] as const)('on %s in its usual places', ([platform, path]) => {
    expect(candidates({ ...linux, platform }).map((candidate) => candidate.path)).toContain(path);
  });
});

describe('which browser is taken', () => {
  test("Playwright's own before the system's", () => {
    const found = findChromium(
      linux,
      trial({ '/usr/bin/chromium': 'Chromium 150', '/playwright/chrome': 'Chrome 159' }),
    );
    expect(found).toMatchObject({ path: '/playwright/chrome', version: 'Chrome 159', origin: "Playwright's own" });
  });

  test('one that does not start is passed over', () => {
    const found = findChromium(linux, trial({ '/playwright/chrome': null, '/usr/bin/chromium': 'Chromium 150' }));
    expect(found?.path).toBe('/usr/bin/chromium');
  });

  test('none where none is there', () => {
    expect(findChromium(linux, trial({}))).toBeNull();
  });

  test("a person's own choice that does not start is said, not replaced", () => {
    const variables = { ...linux.variables, CHROMIUM_PATH: '/opt/chromium' };
    const others = trial({ '/usr/bin/chromium': 'Chromium 150' });
    expect(() => findChromium({ ...linux, variables }, others)).toThrow('CHROMIUM_PATH is `/opt/chromium`');
  });
});
