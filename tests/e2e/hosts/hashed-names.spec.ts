import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { testSites } from '../../../src/commands/checks/test-sites.ts';
import { hashedPatterns, paths } from '../../../src/press/hosts/host-rules.ts';
import { expect, test } from '../visit.ts';

const filesOf = (directory: string) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));

test('whatever a host keeps for a year has a hash in its name, whichever way the host is told', () => {
  const patterns = hashedPatterns.map(
    (pattern) => new RegExp(`^${pattern.replace(/[.\\]/g, '\\$&').replace('*', '.*')}$`),
  );
  for (const { directory } of testSites) {
    const kept = filesOf(directory).filter((path) => patterns.some((pattern) => pattern.test(path)));
    expect(kept.length, directory).toBeGreaterThan(20);
    const unnamed = kept.filter((path) => !/[.-][\w-]{8}(?:\.|-\d+(?:x\d+)?\.)\w+(?:\.br|\.gz)?$/.test(basename(path)));
    expect(unnamed, directory).toEqual([]);
    const rules = new RegExp(paths.hashed);
    expect(
      kept.filter((path) => !rules.test(path)),
      directory,
    ).toEqual([]);
  }
});

test('the hash is one of what is in the file: papers that have a name in common have the file in common', () => {
  const known = new Map<string, string>();
  let shared = 0;
  for (const { directory } of testSites) {
    for (const path of filesOf(directory).filter((name) => new RegExp(paths.hashed).test(name))) {
      const digest = hash('sha256', readFileSync(join(directory, path)));
      const before = known.get(basename(path));
      if (before !== undefined) shared += 1;
      expect(before ?? digest, path).toBe(digest);
      known.set(basename(path), digest);
    }
  }
  expect(shared).toBeGreaterThan(100);
});
