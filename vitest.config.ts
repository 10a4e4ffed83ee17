import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', testTimeout: 20_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...shared, name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/audit/**'] },
      },
      { test: { ...shared, name: 'audit-unit', include: ['tests/audit/**/*.test.ts'] } },
    ],
  },
});
