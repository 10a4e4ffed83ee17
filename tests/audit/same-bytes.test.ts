import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runCommand } from '../build/run-command.ts';
import { paper, text } from '../collections/paper.ts';

const minutes = 60_000;

/** The hash of every file of a site, by its path. */
async function digests(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    files.toSorted().map(async (file): Promise<[string, string]> => {
      const digest = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [file.slice(directory.length + 1), digest];
    }),
  );
  return Object.fromEntries(pairs);
}

/** The same machine twice, and two others. */
const surroundings = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
];

/** Prints a paper into a folder of its own in each of the surroundings, and gives the digests of the first once all are alike. */
async function printedAlike(CONTENT_DIR: string, BUILD_NOW: string): Promise<Record<string, string>> {
  const parent = await paper({});
  const sites: Record<string, string>[] = [];
  for (const [index, surrounding] of surroundings.entries()) {
    const OUT_DIR = join(parent, `out-${index}`, 'dist');
    await mkdir(dirname(OUT_DIR));
    const { status, stderr } = await runCommand('build', [], { CONTENT_DIR, OUT_DIR, BUILD_NOW, ...surrounding });
    expect(status, stderr).toBe(0);
    sites.push(await digests(OUT_DIR));
  }
  const [first = {}, ...others] = sites;
  for (const other of others) expect(other).toEqual(first);
  return first;
}

test(
  'the sample paper has the same bytes again, in any time zone and language of the machine',
  async () => {
    expect(Object.keys(await printedAlike(join(root, 'content'), '2026-11-22T17:00:00Z')).length).toBeGreaterThan(500);
  },
  15 * minutes,
);

test(
  'the same tree gives the same bytes again, in any time zone and language of the machine',
  async () => {
    const CONTENT_DIR = await paper({
      'articles/lake/gull-count.txt': text('Gulls counted', 'November 8, 2024'),
      'articles/lake/Ölbild.txt': text('Ölbild gefunden', 'October 31, 2024 at 11:30 p.m.'),
      'articles/lake/ice-road.txt': text('The ice road opens', 'January 1, 2024'),
    });
    const first = await printedAlike(CONTENT_DIR, '2024-12-31T23:30:00Z');
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['index.html', 'index.html.br', '_headers']));
  },
  8 * minutes,
);
