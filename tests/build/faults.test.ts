import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteYaml, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { killBuilds } from './killed-builds.ts';
import { paperInMotion } from './paper-in-motion.ts';
import { runCommand, runModule } from './run-command.ts';
import { build, expectSameAsClean, newFolders } from './same-as-clean.ts';
import { siteDigest } from './site-digest.ts';
import { mayMount, mountDisk } from './small-disk.ts';

test(
  'builds that are killed leave the old site or the new one, and the next is right',
  { timeout: 240_000 },
  async () => {
    await killBuilds(await newFolders(), 3, 31);
  },
);

const vanishing = 'A vanishing\n\nBy Kim Roe\n\nPublished: 2025-06-02\n\nNow.\n';

test.each([
  ['is taken away', 'was taken away', []],
  ['is saved with other words', 'was changed', [vanishing.replace('Now.', 'Not yet for print.')]],
])(
  'a text that %s while the paper is printed is named, and the next build is right',
  { timeout: 240_000 },
  async (_, said, words) => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 33);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    const last = await siteDigest(folders.partial);
    const text = join(folders.content, 'articles/lake/vanishing.txt');
    await mkdir(join(text, '..'), { recursive: true });
    await writeFile(text, vanishing);
    const ran = await runModule(['tests/build/disturbed-build.ts', text, ...words], {
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.partial,
      BUILD_NOW: motion.now(),
    });
    expect([ran.status, ran.stderr]).toEqual([
      1,
      expect.stringContaining(`articles/lake/vanishing.txt ${said} while the paper was printed. Build again.`),
    ]);
    expect(await siteDigest(folders.partial)).toBe(last);
    // The words that were read first are back.
    if (words.length > 0) await writeFile(text, vanishing);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    await expectSameAsClean(folders, motion.now(), 'a text that vanished');
  },
);

test.runIf(availableParallelism() > 1)(
  'another process that has read a text which the build has not prints nothing, and the next build is right',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const files: Record<string, string> = { 'site.yaml': siteYaml };
    for (let gull = 1; gull <= 200; gull += 1)
      files[`articles/lake/gull-${gull}.txt`] = text(`Gull ${gull} was counted`);
    await write(folders.content, files);
    const now = '2024-11-09T12:00:00Z';
    const late = [join(folders.content, 'articles/lake/late.txt'), text('A gull came late')];
    const ran = await runModule(['tests/build/disturbed-build.ts', ...late], {
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.partial,
      BUILD_NOW: now,
    });
    expect([ran.status, ran.stderr]).toEqual([1, 'A text was changed while the paper was printed. Build again.\n']);
    expect(await readdir(join(folders.partial, '..'))).toEqual([]);
    expect((await build(folders, folders.partial, now)).status).toBe(0);
    await expectSameAsClean(folders, now, 'a text that came while the paper was printed');
  },
);

test.runIf(mayMount())(
  'a ledger of addresses that cannot be written fails before anything is printed, or says that the new site is there',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 35);
    const environment = { CONTENT_DIR: folders.content, OUT_DIR: folders.partial, BUILD_NOW: motion.now() };
    const addresses = join(folders.content, 'addresses');
    await mkdir(addresses, { recursive: true });
    // Room for the folder itself alone.
    mountDisk(addresses, 'nr_inodes=1');
    execFileSync('mount', ['-o', 'remount,ro', addresses]);
    const refused = await runCommand('build', ['--ledger'], environment);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^Nothing may be written into .*addresses, where --ledger adds addresses \(EROFS/),
    ]);
    expect(await readdir(join(folders.partial, '..'))).toEqual([]);
    execFileSync('mount', ['-o', 'remount,rw', addresses]);
    const late = await runCommand('build', ['--ledger'], environment);
    expect([late.status, late.stderr]).toEqual([
      1,
      expect.stringMatching(/The disk is full\..*\n.*ENOSPC.*\nThe new site in .* is in place, but/),
    ]);
    await expectSameAsClean(folders, motion.now(), 'a ledger without room');
  },
);
