import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { paper, text } from '../collections/paper.ts';
import { cleanEnvironment, root, runCommand } from './run-command.ts';

/** What the press adds to the pages: compressed copies, the index of the search, the worker, and what hosts read. */
const ofThePress = /\.(?:br|gz)$|^pagefind\/|^(?:sw\.js|_headers|_redirects|\.htaccess)$/;

async function filesOf(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bytes = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, index) => [path.slice(directory.length + 1), bytes[index] ?? '']));
}

test('the press prints what `astro build` prints, byte for byte', { timeout: 180_000 }, async () => {
  const CONTENT_DIR = await paper({
    'articles/lake/gull-count.txt': text('Gulls counted'),
    'articles/lake/ice-road.txt': text('The ice road opens', 'October 9, 2024', 'It opened.\n\n> “At last,” said Kim.'),
    'authors/kim.yaml': 'name: Kim Roe\nbio: Kim counts gulls.\n',
    'letters/gull-count/kay.txt': 'By Kay Lund, Hollow Bay\n\nNovember 9, 2024\n\nThere were more.\n',
    'pages/about.md': '# About\n\nA paper of the far shore.\n',
  });
  const variables = { CONTENT_DIR, BASE_PATH: '/far/', BUILD_NOW: '2024-12-01T00:00:00Z' };
  const sites = { press: join(root, '.cache/press-build'), astro: join(root, '.cache/astro-build') };
  const folders = [sites.press, sites.astro].map((outputDirectory) => ({
    outputDirectory,
    contentDirectory: CONTENT_DIR,
  }));
  onTestFinished(async () => {
    for (const folder of [...folders.map((paths) => join(root, paperCache(paths))), ...Object.values(sites)]) {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const pressed = await runCommand('build', [], { ...variables, OUT_DIR: sites.press });
  expect(pressed.status, pressed.stderr).toBe(0);
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: root,
    env: cleanEnvironment({ ...variables, OUT_DIR: sites.astro }),
  });

  const [ours, theirs] = await Promise.all([filesOf(sites.press), filesOf(sites.astro)]);
  expect([...ours.keys()].filter((file) => !ofThePress.test(file)).sort()).toEqual([...theirs.keys()].sort());
  for (const [file, bytes] of theirs) expect(ours.get(file) === bytes, file).toBe(true);
});
